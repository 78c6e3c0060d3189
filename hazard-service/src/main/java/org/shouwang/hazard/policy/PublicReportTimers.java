package org.shouwang.hazard.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.PublicReportAcceptedV1;
import org.shouwang.contracts.hazard.PublicReportAcceptedV2;
import org.shouwang.contracts.hazard.PublicReportDeclinedV1;
import org.shouwang.contracts.hazard.PublicReportForwardedV1;
import org.shouwang.contracts.hazard.PublicReportReceivedV1;
import org.shouwang.contracts.hazard.PublicReportReceivedV2;
import org.shouwang.contracts.hazard.PublicReportSubstantiatedV1;
import org.shouwang.contracts.hazard.PublicReportSubstantiatedV2;
import org.shouwang.contracts.hazard.PublicReportSubstantiatedV3;
import org.shouwang.contracts.hazard.PublicReportUnsubstantiatedV1;
import org.shouwang.contracts.hazard.PublicReportVerificationExtendedV1;
import org.shouwang.contracts.hazard.RewardNotifiedV1;
import org.shouwang.hazard.domain.publicreport.Limit;
import org.shouwang.hazard.domain.publicreport.ReportCommand.MissDeadline;
import org.shouwang.hazard.domain.reward.RewardCommand.LapseReward;
import org.shouwang.kit.deadline.Deadline;
import org.shouwang.kit.deadline.TimerChange;
import org.shouwang.kit.deadline.Timers;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;
import org.springframework.stereotype.Component;

/**
 * What is due of reports and rewards (办理逾期、逾期放弃). A deadline that was met in time is not dropped,
 * for what meets it does not tell when it was due: the rules refuse it then.
 */
@Component
class PublicReportTimers extends Timers {
  private static final String ACCEPTANCE = "acceptance";
  private static final String VERIFICATION = "verification";
  private static final String REPLY = "reply";
  private static final String LAPSE = "lapse";
  private static final int ONLY = 1;

  PublicReportTimers() {
    super(
        "public-report-timers",
        1,
        PublicReportReceivedV1.class,
        PublicReportReceivedV2.class,
        PublicReportAcceptedV1.class,
        PublicReportAcceptedV2.class,
        PublicReportVerificationExtendedV1.class,
        PublicReportDeclinedV1.class,
        PublicReportForwardedV1.class,
        PublicReportSubstantiatedV1.class,
        PublicReportSubstantiatedV2.class,
        PublicReportSubstantiatedV3.class,
        PublicReportUnsubstantiatedV1.class,
        RewardNotifiedV1.class);
  }

  @Override
  protected List<TimerChange> changes(ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case PublicReportReceivedV1 e -> List.of(TimerChange.set(ACCEPTANCE, ONLY, e.dueAt()));
      case PublicReportReceivedV2 e -> List.of(TimerChange.set(ACCEPTANCE, ONLY, e.dueAt()));
      case PublicReportAcceptedV1 e -> List.of(TimerChange.set(VERIFICATION, ONLY, e.dueAt()));
      case PublicReportAcceptedV2 e -> List.of(TimerChange.set(VERIFICATION, ONLY, e.dueAt()));
      case PublicReportVerificationExtendedV1 e ->
          List.of(
              TimerChange.drop(VERIFICATION, e.originalDueAt()),
              TimerChange.set(VERIFICATION, ONLY, e.dueAt()));
      case PublicReportDeclinedV1 e -> List.of(TimerChange.set(REPLY, ONLY, e.dueAt()));
      case PublicReportForwardedV1 e -> List.of(TimerChange.set(REPLY, ONLY, e.dueAt()));
      case PublicReportSubstantiatedV1 e -> List.of(TimerChange.set(REPLY, ONLY, e.dueAt()));
      case PublicReportSubstantiatedV2 e -> List.of(TimerChange.set(REPLY, ONLY, e.dueAt()));
      case PublicReportSubstantiatedV3 e -> List.of(TimerChange.set(REPLY, ONLY, e.dueAt()));
      case PublicReportUnsubstantiatedV1 e -> List.of(TimerChange.set(REPLY, ONLY, e.dueAt()));
      case RewardNotifiedV1 e -> List.of(TimerChange.set(LAPSE, ONLY, e.claimUntil()));
      default -> List.of();
    };
  }

  @Override
  protected Command command(Deadline deadline, Actor timer) {
    return switch (deadline.timer()) {
      case ACCEPTANCE -> missed(deadline, timer, Limit.ACCEPTANCE);
      case VERIFICATION -> missed(deadline, timer, Limit.VERIFICATION);
      case REPLY -> missed(deadline, timer, Limit.REPLY);
      case LAPSE -> new LapseReward(deadline.aggregate(), timer, deadline.due());
      default -> throw new IllegalArgumentException("no timer of reports: " + deadline.timer());
    };
  }

  private static Command missed(Deadline deadline, Actor timer, Limit which) {
    return new MissDeadline(deadline.aggregate(), timer, deadline.due(), which, deadline.due());
  }
}
