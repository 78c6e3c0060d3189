package org.shouwang.hazard.domain.publicreport;

import static org.shouwang.hazard.domain.publicreport.ReportFacts.*;
import static org.shouwang.hazard.domain.publicreport.ReportRejection.*;
import static org.shouwang.hazard.domain.publicreport.ReportStatus.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.shouwang.hazard.domain.CommandTable;
import org.shouwang.hazard.domain.CommandTable.Row;

/** The table of reports. */
final class ReportCommandTable {
  private static final int LATE = 9;
  private static final Set<ReportStatus> ANY = EnumSet.complementOf(EnumSet.of(UNKNOWN));

  private ReportCommandTable() {}

  static CommandTable<PublicReport, ReportCommand, ReportEvent, ReportStatus> table() {
    return new CommandTable<>(
        new ReportDecider(),
        Arrays.asList(ReportStatus.values()),
        ReportFacts::wayTo,
        NO_SUCH_REPORT,
        List.of(
            row("接收", state -> receive(), EnumSet.of(UNKNOWN), "ReportReceived", ALREADY_RECEIVED),
            row("补充", state -> supplement(LATE, "ps-1"), ANY, "ReportSupplemented", NO_SUCH_REPORT),
            row("补充照片", state -> addPhoto(LATE, "ph-1"), ANY, "ReportPhotoAdded", NO_SUCH_REPORT),
            row("受理", state -> accept(LATE), EnumSet.of(RECEIVED), "ReportAccepted", NOT_TO_ACCEPT),
            row(
                "不予受理",
                state -> decline(LATE),
                EnumSet.of(RECEIVED),
                "ReportDeclined",
                NOT_TO_ACCEPT),
            row(
                "转办",
                state -> forward(LATE),
                EnumSet.of(RECEIVED, ACCEPTED, VERIFYING),
                "ReportForwarded",
                NOT_TO_FORWARD),
            row(
                "开始核查",
                state -> begin(LATE),
                EnumSet.of(ACCEPTED),
                "VerificationBegun",
                NOT_TO_VERIFY),
            row(
                "延长核查",
                state -> extend(LATE),
                EnumSet.of(VERIFYING),
                "VerificationExtended",
                NOT_VERIFYING),
            row(
                "属实",
                state -> substantiate(LATE),
                EnumSet.of(VERIFYING),
                "ReportSubstantiated",
                NOT_VERIFYING),
            row(
                "不属实",
                state -> refute(LATE),
                EnumSet.of(VERIFYING),
                "ReportUnsubstantiated",
                NOT_VERIFYING),
            row(
                "答复",
                state -> reply(LATE),
                EnumSet.of(NOT_ACCEPTED, FORWARDED, SUBSTANTIATED, UNSUBSTANTIATED),
                "ReportReplied",
                NOT_TO_REPLY),
            row("开启联系方式", state -> open(LATE), ANY, "ContactOpened", NO_SUCH_REPORT),
            row(
                "删除信息",
                state -> erase(LATE, Erasure.EVERYTHING, true),
                EnumSet.of(REPLIED),
                "ReporterDataErased",
                STILL_NEEDED),
            row(
                "逾期",
                ReportCommandTable::missWhatIsDue,
                EnumSet.complementOf(EnumSet.of(UNKNOWN, REPLIED)),
                "DeadlineMissed",
                DEADLINE_NOT_PASSED)));
  }

  private static ReportCommand missWhatIsDue(ReportStatus state) {
    return switch (state) {
      case UNKNOWN, RECEIVED -> miss(Limit.ACCEPTANCE, ACCEPT_BY);
      case ACCEPTED, VERIFYING -> miss(Limit.VERIFICATION, VERIFY_BY);
      case NOT_ACCEPTED, FORWARDED, SUBSTANTIATED, UNSUBSTANTIATED, REPLIED ->
          miss(Limit.REPLY, REPLY_BY);
    };
  }

  private static Row<ReportCommand, ReportStatus> row(
      String zh,
      Function<ReportStatus, ReportCommand> command,
      Set<ReportStatus> accepted,
      String gives,
      ReportRejection otherwise) {
    return new Row<>(zh, command, accepted, gives, otherwise);
  }
}
