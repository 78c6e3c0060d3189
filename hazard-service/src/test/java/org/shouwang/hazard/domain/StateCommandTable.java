package org.shouwang.hazard.domain;

import static java.util.stream.Collectors.joining;
import static org.shouwang.hazard.domain.ClockFacts.*;
import static org.shouwang.hazard.domain.HazardDeeds.*;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.hazard.domain.HazardStatus.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Rejected;

/**
 * The one table of states and commands: what a state allows at best, everything else being
 * favourable. It is what the tests are made of, and the README's table.
 */
final class StateCommandTable {
  static final List<HazardStatus> STATES = Arrays.asList(HazardStatus.values());
  private static final Set<HazardStatus> UNRECTIFIED = EnumSet.of(CONFIRMED, RECTIFYING);
  private static final Set<HazardStatus> TREATED = EnumSet.of(CONFIRMED, RECTIFYING, RECTIFIED);
  private static final Set<HazardStatus> LISTABLE =
      EnumSet.of(CONFIRMED, RECTIFYING, RECTIFIED, CLOSED);
  private static final Set<HazardStatus> OPEN =
      EnumSet.of(REPORTED, CONFIRMED, RECTIFYING, RECTIFIED);
  private static final Set<HazardStatus> TRANSFERABLE = EnumSet.of(REPORTED, CONFIRMED, RECTIFYING);
  private static final IntFunction<HazardCommand> EXTEND =
      day -> requestExtension(peerOf("ent-7"), day, LocalDate.of(2026, 3, 31));
  private static final IntFunction<HazardCommand> PROPOSE =
      day -> proposeTransfer(peerOf("ent-7"), day, "ent-9");
  private static final IntFunction<HazardCommand> DECLINE =
      day -> declineTransfer(peerOf("ent-9"), day);
  private static final IntFunction<HazardCommand> RAISE =
      day -> regrade(officer(), day, Grade.MAJOR);
  private static final IntFunction<HazardCommand> LIST = day -> list(officer(), day);
  private static final IntFunction<HazardCommand> STOP =
      day -> suspend(officer(), day, StopExtent.FULL);

  private static final IntFunction<HazardCommand> OVERDUE = day -> markOverdue(DUE);

  private StateCommandTable() {}

  /**
   * One command.
   *
   * @param command asked on a day
   * @param zh what it is called
   * @param favourable what is done beforehand, wherever the way to the state allows it
   * @param accepted in which states it is accepted
   * @param events what it then leads to
   * @param otherwise how every other state of a reported hazard refuses it; null where nothing
   *     comes of it there
   */
  record Row(
      IntFunction<HazardCommand> command,
      String zh,
      List<IntFunction<HazardCommand>> favourable,
      Set<HazardStatus> accepted,
      List<String> events,
      @Nullable HazardRejection otherwise) {
    String name() {
      return command.apply(0).getClass().getSimpleName();
    }

    /** What comes of it in a state: the events' names, or the reason of the refusal. */
    String expected(HazardStatus state) {
      return accepted.contains(state)
          ? String.join(", ", events)
          : state == UNREPORTED ? NO_SUCH_HAZARD.name() : otherwise == null ? "" : otherwise.name();
    }

    /** What comes of it where photos show it: they stand right behind the step. */
    String expectedShown(HazardStatus state) {
      return accepted.contains(state)
          ? Stream.concat(Stream.of(events.getFirst(), "EvidenceAttached"), events.stream().skip(1))
              .collect(joining(", "))
          : expected(state);
    }

    /** The same, asked of the rules. */
    String actual(HazardStatus state) {
      return actual(state, UnaryOperator.identity());
    }

    /** The same of its command in another form. */
    String actual(HazardStatus state, UnaryOperator<HazardCommand> form) {
      HazardDecider rules = new HazardDecider();
      Way way = new Way(rules, favourable);
      Hazard hazard = way.to(state);
      try {
        return rules.decide(hazard, form.apply(command.apply(way.day()))).stream()
            .map(event -> event.getClass().getSimpleName())
            .collect(joining(", "));
      } catch (Rejected rejected) {
        return rejected.rejection().name();
      }
    }

    Row elsewhereNothing() {
      return new Row(command, zh, favourable, accepted, events, null);
    }

    @SafeVarargs
    final Row after(IntFunction<HazardCommand>... deeds) {
      return new Row(command, zh, List.of(deeds), accepted, events, otherwise);
    }
  }

  static List<Row> rows() {
    return List.of(
        row(
            day -> report(peerOf("ent-8")),
            "上报",
            Set.of(UNREPORTED),
            ALREADY_REPORTED,
            "HazardReported"),
        row(
            day -> on(day, confirm(peerOf("ent-8"), Grade.GENERAL, null)),
            "核实",
            Set.of(REPORTED),
            NOT_TO_CONFIRM,
            "HazardConfirmed"),
        row(
            day -> on(day, dismiss(peerOf("ent-8"))),
            "驳回",
            Set.of(REPORTED),
            NOT_TO_CONFIRM,
            "HazardDismissed"),
        row(
            day -> appeal(peerOf("ent-8"), day),
            "申诉",
            Set.of(DISMISSED),
            NOT_DISMISSED,
            "DismissalAppealed"),
        row(
                day -> reinstate(officer(), day),
                "恢复",
                Set.of(DISMISSED),
                NO_APPEAL_PENDING,
                "HazardReinstated")
            .after(day -> appeal(peerOf("ent-8"), day)),
        row(
                day -> uphold(officer(), day),
                "维持驳回",
                Set.of(DISMISSED),
                NO_APPEAL_PENDING,
                "DismissalUpheld")
            .after(day -> appeal(peerOf("ent-8"), day)),
        row(
            day -> markDuplicate(peerOf("ent-8"), day, EARLIER, openSince(1, null)),
            "判重",
            OPEN,
            NOT_OPEN,
            "HazardMarkedDuplicate"),
        row(
            day -> revokeDuplicate(peerOf("ent-8"), day),
            "撤销判重",
            Set.of(DUPLICATE),
            NOT_A_DUPLICATE,
            "DuplicateRevoked"),
        row(
            day -> markRecurrence(peerOf("ent-8"), day, closedSince(1)),
            "判复发",
            OPEN,
            NOT_OPEN,
            "RecurrenceIdentified"),
        row(
                day -> flagRepetition(day, EARLIER, id("hz-2")),
                "标记重复隐患",
                EnumSet.of(CONFIRMED, RECTIFYING, RECTIFIED, CLOSED),
                NO_SUCH_HAZARD,
                "RepetitionFlagged")
            .elsewhereNothing(),
        row(
            day -> correctPlace(peerOf("ent-8"), day, "四号车间"),
            "更正",
            EnumSet.complementOf(EnumSet.of(UNREPORTED)),
            NO_SUCH_HAZARD,
            "HazardCorrected"),
        row(
            day -> regrade(officer(), day, Grade.MAJOR),
            "调级",
            TREATED,
            NOT_CONFIRMED,
            "HazardRegraded",
            "MajorHazardNotified"),
        row(day -> control(peerOf("ent-7"), day), "临时防范", OPEN, NOT_OPEN, "InterimControlsApplied"),
        row(
                day -> suspend(officer(), day, StopExtent.FULL),
                "停产停业",
                TREATED,
                NOT_CONFIRMED,
                "OperationSuspended")
            .after(RAISE),
        row(
                day -> requestResumption(peerOf("ent-7"), day),
                "复产申请",
                EnumSet.of(RECTIFIED, CLOSED),
                RESUMPTION_BEFORE_RECTIFICATION,
                "ResumptionRequested")
            .after(RAISE, STOP),
        row(
                day -> resume(officer(), day),
                "复产",
                EnumSet.of(CLOSED),
                RESUMPTION_BEFORE_ACCEPTANCE,
                "OperationResumed")
            .after(RAISE, STOP, day -> requestResumption(peerOf("ent-7"), day)),
        row(
            day -> prescribe(expert(), day),
            "开整改处方",
            UNRECTIFIED,
            NOT_TO_PLAN,
            "RectificationPrescribed"),
        row(
                day -> submitPlan(peerOf("ent-7"), day),
                "报治理方案",
                UNRECTIFIED,
                NOT_TO_PLAN,
                "GovernancePlanSubmitted")
            .after(RAISE),
        row(
                day -> approvePlan(officer(), day),
                "批准治理方案",
                UNRECTIFIED,
                NOT_TO_PLAN,
                "GovernancePlanApproved")
            .after(RAISE, day -> submitPlan(peerOf("ent-7"), day)),
        row(
                day -> returnPlan(officer(), day),
                "退回治理方案",
                UNRECTIFIED,
                NOT_TO_PLAN,
                "GovernancePlanReturned")
            .after(RAISE, day -> submitPlan(peerOf("ent-7"), day)),
        row(
                day -> list(officer(), day),
                "挂牌督办",
                TREATED,
                NOT_CONFIRMED,
                "HazardListedForSupervision")
            .after(RAISE),
        row(day -> publishListing(officer(), day), "公布挂牌", LISTABLE, NOT_LISTED, "ListingPublished")
            .after(RAISE, LIST),
        row(
                day -> delist(officer(), day),
                "摘牌",
                EnumSet.of(CLOSED),
                DELISTING_NEEDS_ACCEPTANCE,
                "HazardDelisted")
            .after(RAISE, LIST),
        row(
                day -> publishDelisting(officer(), day),
                "公布摘牌",
                EnumSet.of(CLOSED),
                NOT_DELISTED,
                "DelistingPublished")
            .after(RAISE, LIST, day -> delist(officer(), day)),
        row(
            day -> on(day, assign(Measure.TIME_LIMITED, null)),
            "下达整改",
            Set.of(CONFIRMED),
            NOT_TO_ASSIGN,
            "RectificationAssigned"),
        row(
            day -> nameInCharge(peerOf("ent-7"), day, "ent-7-b"),
            "指定整改责任人",
            EnumSet.of(RECTIFYING),
            NOT_TO_RECTIFY,
            "PersonInChargeNamed"),
        row(
            day -> submittedBy("ent-7", day),
            "提交整改",
            Set.of(RECTIFYING),
            NOT_TO_RECTIFY,
            "HazardRectified"),
        row(
            day -> acceptedBy(peerOf("ent-8"), day),
            "验收",
            Set.of(RECTIFIED),
            NOT_TO_ACCEPT,
            "RectificationAccepted",
            "HazardClosed",
            "LookBackScheduled"),
        row(
            day -> rejectedBy(peerOf("ent-8"), day),
            "验收退回",
            Set.of(RECTIFIED),
            NOT_TO_ACCEPT,
            "RectificationRejected"),
        row(
            day -> requestExtension(peerOf("ent-7"), day, LocalDate.of(2026, 3, 31)),
            "申请延期",
            EnumSet.of(RECTIFYING),
            NOT_TO_EXTEND,
            "ExtensionRequested"),
        row(
                day -> grantExtension(peerOf("ent-8"), day),
                "准予延期",
                EnumSet.of(RECTIFYING, RECTIFIED),
                NOT_TO_EXTEND,
                "ExtensionGranted")
            .after(EXTEND),
        row(
                day -> refuseExtension(peerOf("ent-8"), day),
                "不准延期",
                EnumSet.of(RECTIFYING, RECTIFIED),
                NOT_TO_EXTEND,
                "ExtensionRefused")
            .after(EXTEND),
        row(
            day -> proposeTransfer(peerOf("ent-7"), day, "ent-9"),
            "拟转办",
            TRANSFERABLE,
            NOT_TO_TRANSFER,
            "TransferProposed"),
        row(
                day -> acceptTransfer(peerOf("ent-9"), day),
                "接收转办",
                TRANSFERABLE,
                NOT_TO_TRANSFER,
                "TransferAccepted")
            .after(PROPOSE),
        row(
                day -> declineTransfer(peerOf("ent-9"), day),
                "拒收转办",
                TRANSFERABLE,
                NOT_TO_TRANSFER,
                "TransferDeclined")
            .after(PROPOSE),
        row(
                day -> imposeTransfer(officer(), day, null),
                "指定转办",
                TRANSFERABLE,
                NOT_TO_TRANSFER,
                "TransferImposed")
            .after(PROPOSE, DECLINE),
        row(
                day -> upholdResponsibility(officer(), day),
                "维持责任",
                TRANSFERABLE,
                NOT_TO_TRANSFER,
                "ResponsibilityUpheld")
            .after(PROPOSE, DECLINE),
        row(day -> handOver(officer(), day), "移送", OPEN, NOT_OPEN, "HazardTransferredOut"),
        row(day -> extinguish(officer(), day), "灭失", OPEN, NOT_OPEN, "HazardExtinguished"),
        row(
            day -> endLookBack(officer(), day),
            "回头看终止",
            EnumSet.of(CLOSED),
            NOT_CLOSED,
            "LookBackEnded"),
        row(
                day -> handToTownship("ent-7", day),
                "督办责任移交镇街",
                EnumSet.complementOf(EnumSet.of(UNREPORTED, TRANSFERRED_OUT, EXTINGUISHED)),
                NO_SUCH_HAZARD,
                "DutyHandedToTownship")
            .elsewhereNothing(),
        row(
            day -> passLookBack(peerOf("ent-9"), day),
            "回头看巩固",
            EnumSet.of(CLOSED),
            NOT_CLOSED,
            "LookBackPassed"),
        row(
            day -> failLookBack(peerOf("ent-8"), day),
            "回头看反弹",
            EnumSet.of(CLOSED),
            NOT_CLOSED,
            "LookBackFailed",
            "HazardReopened"),
        row(
            day -> markConfirmationOverdue(CONFIRMATION_DUE),
            "判核实逾期",
            EnumSet.of(REPORTED),
            NOT_TO_CONFIRM,
            "ConfirmationOverdue"),
        row(
            day -> remind(DUE_SOON),
            "提醒临期",
            EnumSet.of(RECTIFYING),
            NOT_TO_RECTIFY,
            "HazardDueSoon"),
        row(
            OVERDUE,
            "判逾期",
            EnumSet.of(RECTIFYING),
            NOT_TO_RECTIFY,
            "HazardOverdue",
            "HazardEscalated"),
        row(day -> escalate(L2_AT), "升级", EnumSet.of(RECTIFYING), NOT_TO_RECTIFY, "HazardEscalated")
            .after(OVERDUE),
        row(
                day -> refer(ENFORCEMENT_AT),
                "移交执法",
                EnumSet.of(RECTIFYING),
                NOT_TO_RECTIFY,
                "EnforcementReferred")
            .after(OVERDUE, day -> escalate(L2_AT), day -> escalate(L3_AT)),
        row(day -> markTransferUnanswered(day(20)), "判转办未答", OPEN, NOT_OPEN, "TransferUnanswered")
            .after(PROPOSE),
        row(
                day -> markExtensionUndecided(day(40)),
                "判延期未决",
                EnumSet.of(RECTIFYING, RECTIFIED),
                NOT_TO_EXTEND,
                "ExtensionUndecided")
            .after(EXTEND),
        row(
                day -> markListingUnpublished(day(40)),
                "判挂牌未公布",
                LISTABLE,
                NOT_LISTED,
                "ListingUnpublished")
            .after(RAISE, LIST),
        row(
                day -> markReviewOverdue(Instant.parse("2026-03-20T16:00:00Z")),
                "判复查逾期",
                EnumSet.of(RECTIFIED, CLOSED),
                RESUMPTION_BEFORE_RECTIFICATION,
                "ResumptionReviewOverdue")
            .after(RAISE, STOP, day -> requestResumption(peerOf("ent-7"), day)),
        row(
            day -> remindOfLookBack(Instant.parse("2026-06-04T16:00:00Z")),
            "提醒回头看",
            EnumSet.of(CLOSED),
            NOT_CLOSED,
            "LookBackDue"));
  }

  private static Row row(
      IntFunction<HazardCommand> command,
      String zh,
      Set<HazardStatus> accepted,
      HazardRejection otherwise,
      String... events) {
    return new Row(command, zh, List.of(), accepted, List.of(events), otherwise);
  }

  /** The table as the README shows it. */
  static List<String> markdown() {
    List<String> lines = new ArrayList<>();
    Stream<HazardStatus> reported = STATES.stream().skip(1);
    lines.add(
        "| command | "
            + reported.map(HazardStatus::name).collect(joining(" | "))
            + " | gives | elsewhere |");
    lines.add("|---|" + ":-:|".repeat(STATES.size() - 1) + "---|---|");
    for (Row row : rows()) {
      String cells =
          STATES.stream()
              .skip(1)
              .map(state -> row.accepted().contains(state) ? "✓" : "")
              .collect(joining(" | "));
      lines.add(
          "| %s %s | %s | %s | %s |"
              .formatted(
                  row.name(),
                  row.zh(),
                  cells,
                  String.join(", ", row.events()),
                  row.otherwise() == null ? "nothing" : row.otherwise()));
    }
    return lines;
  }
}
