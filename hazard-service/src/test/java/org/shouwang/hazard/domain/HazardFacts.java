package org.shouwang.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Scenario;

/**
 * The facts of a hazard at enterprise ent-7, a day's step each: reported on 2 March 2026, at nine
 * in the morning.
 */
public final class HazardFacts {
  public static final String HAZARD = id("hz-1");
  public static final DeadlinePolicy POLICY =
      new DeadlinePolicy("deadlines-test", LocalDate.of(2026, 1, 1), 0, 7, 90);

  /** Reported the day before, at the same enterprise. */
  public static final String EARLIER = id("hz-0");

  public static final Criterion CRITERION = new Criterion("工贸企业重大事故隐患判定标准", "第三条（二）", "2023");

  private static final Instant REPORTED = day(2);

  /** 24:00 of 31 March. */
  public static final Instant EXTENDED = Instant.parse("2026-03-31T16:00:00Z");

  public static final Instant DUE = Instant.parse("2026-03-11T16:00:00Z");

  private HazardFacts() {}

  public static Scenario<Hazard, HazardCommand, HazardEvent> given(HazardEvent... past) {
    return Scenario.of(new HazardDecider(), past);
  }

  /** Nine in the morning of a day of March 2026, Asia/Shanghai. */
  public static Instant day(int day) {
    return Instant.parse("2026-03-01T01:00:00Z").plusSeconds((day - 1) * 86_400L);
  }

  public static Report report() {
    return new Report(
        new Owner("371102", id("coop-1"), id("ent-7")),
        Source.INSPECTION,
        id("vis-1"),
        id("fin-1"),
        "ELECTRICAL",
        null,
        "配电箱无PE线",
        "三号车间",
        personOf("ent-8"));
  }

  public static HazardReported reported() {
    return new HazardReported(REPORTED, report());
  }

  /** By the enterprise itself (自查). */
  public static HazardReported selfFound() {
    Report r = report();
    return new HazardReported(
        REPORTED,
        new Report(
            r.owner(),
            Source.SELF_CHECK,
            null,
            null,
            r.category(),
            null,
            r.description(),
            null,
            personOf("ent-7")));
  }

  public static HazardConfirmed confirmed() {
    return new HazardConfirmed(day(3), Grade.GENERAL, null, personOf("ent-8"));
  }

  public static HazardConfirmed confirmedAsMajor() {
    return new HazardConfirmed(day(3), Grade.MAJOR, CRITERION, personOf("bureau"));
  }

  public static HazardDismissed dismissed() {
    return new HazardDismissed(day(3), "no hazard", personOf("ent-8"));
  }

  public static RectificationAssigned assigned() {
    return new RectificationAssigned(
        day(4), null, Measure.TIME_LIMITED, DUE, null, POLICY.version());
  }

  public static HazardRectified rectified() {
    return rectifiedOn(5);
  }

  public static HazardRectified rectifiedOn(int day) {
    return new HazardRectified(day(day), "已加装PE线", personOf("ent-7"));
  }

  public static RectificationRejected rejected() {
    return new RectificationRejected(day(6), "照片不清", personOf("ent-8"), DUE);
  }

  public static RectificationAccepted acceptedOn(int day) {
    return new RectificationAccepted(
        day(day), personOf("ent-8"), id("ent-8"), Authority.PEER, null);
  }

  public static RectificationAccepted acceptedBy(Actor by, int day, Authority authority) {
    return new RectificationAccepted(day(day), by.personOrId(), by.enterprise(), authority, null);
  }

  /** What follows its closure on a day in the same commit. */
  public static LookBackScheduled lookBackAfter(int day) {
    return new LookBackScheduled(
        day(day), day(day).plus(90, ChronoUnit.DAYS).plus(15, ChronoUnit.HOURS), "lifecycle-test");
  }

  public static HazardClosed closedOn(int day, int rectifiedOn, int rejections, boolean onTime) {
    return new HazardClosed(
        day(day),
        day(3),
        day(4),
        DUE,
        DUE,
        day(rectifiedOn),
        day(day),
        Grade.GENERAL,
        rejections,
        onTime,
        1,
        (day - 3) * 24 * 60);
  }

  public static ReportHazard report(Actor by) {
    return new ReportHazard(HAZARD, by, REPORTED, report());
  }

  public static ConfirmHazard confirm(Actor by, Grade grade, @Nullable Criterion criterion) {
    return new ConfirmHazard(HAZARD, by, day(3), grade, criterion);
  }

  public static DismissHazard dismiss(Actor by) {
    return new DismissHazard(HAZARD, by, day(3), "no hazard");
  }

  /** The same command on another day. */
  public static HazardCommand on(int day, HazardCommand command) {
    return switch (command) {
      case ConfirmHazard c ->
          new ConfirmHazard(c.target(), c.by(), day(day), c.grade(), c.criterion());
      case DismissHazard c -> new DismissHazard(c.target(), c.by(), day(day), c.reason());
      case AssignRectification c ->
          new AssignRectification(
              c.target(),
              c.by(),
              day(day),
              c.assigneeId(),
              c.measure(),
              c.dueOn(),
              c.instruction(),
              c.policy());
      default -> throw new IllegalArgumentException("names its day itself: " + command);
    };
  }

  public static AssignRectification assign(Measure measure, @Nullable LocalDate dueOn) {
    return new AssignRectification(
        HAZARD, peerOf("ent-8"), day(4), null, measure, dueOn, null, POLICY);
  }

  public static SubmitRectification submittedBy(String enterprise, int day) {
    return submittedBy(enterprise, day, EvidenceFacts.nothing());
  }

  public static SubmitRectification submittedBy(String enterprise, int day, Offer offer) {
    return new SubmitRectification(HAZARD, peerOf(enterprise), day(day), "已加装PE线", offer);
  }

  public static AcceptRectification acceptedBy(Actor by, int day) {
    return new AcceptRectification(HAZARD, by, day(day), null, HazardDeeds.LIFECYCLE);
  }

  public static RejectRectification rejectedBy(Actor by, int day) {
    return new RejectRectification(HAZARD, by, day(day), "照片不清");
  }

  public static DismissalAppealed appealed() {
    return new DismissalAppealed(day(4), "仍可见裸线", personOf("ent-8"));
  }

  public static HazardReinstated reinstated() {
    return new HazardReinstated(day(5), "复核属实", personOf("bureau"));
  }

  public static DismissalUpheld upheld() {
    return new DismissalUpheld(day(5), "复核不属实", personOf("bureau"));
  }

  public static HazardMarkedDuplicate markedDuplicate(Standing standing) {
    return new HazardMarkedDuplicate(day(6), EARLIER, day(1), personOf("ent-8"), standing);
  }

  public static DuplicateRevoked duplicateRevoked(Standing standing) {
    return new DuplicateRevoked(day(7), EARLIER, "位置不同", personOf("ent-8"), standing);
  }

  public static RecurrenceIdentified recurrence() {
    return new RecurrenceIdentified(day(6), EARLIER, personOf("ent-8"));
  }

  public static HazardCorrected corrected() {
    return corrected(6);
  }

  public static HazardCorrected corrected(int day) {
    return new HazardCorrected(
        day(day), Correction.nothing().place("四号车间"), "位置写错", personOf("ent-8"));
  }

  public static RegradeProposed loweringProposed() {
    return new RegradeProposed(day(5), Grade.GENERAL, "复核", Authority.EXPERT, personOf("expert"));
  }

  public static HazardRegraded raised() {
    return new HazardRegraded(
        day(4), Grade.GENERAL, Grade.MAJOR, CRITERION, "复核", personOf("bureau"));
  }

  public static RectificationPrescribed prescribed() {
    return new RectificationPrescribed(day(4), "线路老化", "更换线缆", personOf("expert"));
  }

  public static InterimControlsApplied controlled() {
    return new InterimControlsApplied(day(4), "断电挂牌", personOf("ent-7"));
  }

  public static OperationSuspended suspended(StopExtent extent) {
    return new OperationSuspended(day(4), extent, "重大隐患", personOf("bureau"));
  }

  public static ResumptionRequested resumptionRequested() {
    return new ResumptionRequested(
        day(6), null, personOf("ent-7"), Instant.parse("2026-03-16T16:00:00Z"), "lifecycle-test");
  }

  public static OperationResumed resumed() {
    return new OperationResumed(day(10), null, personOf("bureau"));
  }

  public static GovernancePlanSubmitted planSubmitted() {
    return new GovernancePlanSubmitted(day(4), HazardDeeds.plan(), personOf("ent-7"));
  }

  public static GovernancePlanApproved planApproved() {
    return new GovernancePlanApproved(day(4), null, personOf("bureau"));
  }

  public static GovernancePlanReturned planReturned() {
    return new GovernancePlanReturned(day(4), "预案不完整", personOf("bureau"));
  }

  public static HazardListedForSupervision listed() {
    return new HazardListedForSupervision(
        day(4), SupervisionLevel.DISTRICT, "治理难度大", personOf("bureau"));
  }

  public static ListingPublished listingPublished() {
    return new ListingPublished(day(5), "安委办公告2026年第3号", personOf("bureau"));
  }

  public static SupervisionEnded supervisionEnded(Ending cause) {
    return new SupervisionEnded(day(6), cause);
  }

  public static SuspensionEnded suspensionEnded(Ending cause, StopExtent extent) {
    return new SuspensionEnded(day(6), cause, extent);
  }

  public static HazardDelisted delisted() {
    return new HazardDelisted(day(10), "验收合格", personOf("bureau"));
  }

  public static DelistingPublished delistingPublished() {
    return new DelistingPublished(day(11), "安委办公告2026年第9号", personOf("bureau"));
  }

  public static ExtensionRequested extensionRequested() {
    return new ExtensionRequested(day(6), EXTENDED, "采购周期长", personOf("ent-7"), "lifecycle-test");
  }

  public static ExtensionGranted extensionGranted() {
    return new ExtensionGranted(day(7), EXTENDED, DUE, DUE, null, personOf("ent-8"));
  }

  public static ExtensionRefused extensionRefused() {
    return new ExtensionRefused(day(7), "理由不充分", personOf("ent-8"));
  }

  public static TransferProposed transferProposed() {
    return new TransferProposed(day(6), id("ent-7"), id("ent-9"), "出租方管理", personOf("ent-7"));
  }

  public static TransferAccepted transferAccepted() {
    return new TransferAccepted(day(7), id("ent-7"), id("ent-9"), personOf("ent-9"));
  }

  public static TransferDeclined transferDeclined() {
    return new TransferDeclined(day(7), id("ent-7"), id("ent-9"), "合同另有约定", personOf("ent-9"));
  }

  public static PersonInChargeNamed inChargeFrom(int day, String name) {
    return new PersonInChargeNamed(day(day), personOf(name), DUE, personOf("ent-7"));
  }

  public static ResponsibilityUpheld responsibilityUpheld() {
    return new ResponsibilityUpheld(day(8), id("ent-7"), id("ent-9"), "租赁合同载明", personOf("bureau"));
  }

  public static TransferImposed transferImposed(@Nullable Instant before, @Nullable Instant dueAt) {
    return new TransferImposed(
        day(8), id("ent-7"), id("ent-9"), "产权证载明", personOf("bureau"), before, dueAt);
  }

  public static HazardTransferredOut transferredOut(Standing standing) {
    return new HazardTransferredOut(day(6), "消防救援机构", "属其职责", personOf("bureau"), standing);
  }

  public static HazardExtinguished extinguished(Standing standing) {
    return new HazardExtinguished(day(6), "企业已关停", personOf("bureau"), standing);
  }

  public static DutyHandedToTownship handedToTownship(int day) {
    return new DutyHandedToTownship(
        day(day), id("ent-7"), id("coop-1"), "xihu", Departure.WITHDRAWN);
  }

  public static LookBackEnded lookBackEnded(int day) {
    return new LookBackEnded(day(day), "企业已关停", personOf("bureau"));
  }

  public static LookBackPassed lookBackPassed(int day) {
    return new LookBackPassed(day(day), null, personOf("ent-9"));
  }

  public static LookBackFailed lookBackFailed(int day) {
    return new LookBackFailed(day(day), "再次脱落", personOf("ent-8"));
  }

  public static HazardReopened reopened(int day, HazardClosed closure) {
    return new HazardReopened(
        day(day),
        closure.cycle() + 1,
        closure.occurredAt(),
        closure.originalDueAt(),
        closure.dueAt(),
        closure.grade(),
        closure.onTime(),
        closure.minutesOpen(),
        "lifecycle-test");
  }

  public static HazardRecurred recurred(int day, HazardClosed closure) {
    return new HazardRecurred(
        day(day),
        closure.cycle(),
        closure.occurredAt(),
        Ids.derive("hz", "recurrence:" + HAZARD + ":" + closure.cycle()),
        personOf("ent-8"),
        "lifecycle-test");
  }

  public static ClosureSampled sampledOn(int day) {
    return new ClosureSampled(day(day), 1, 1000, "lifecycle-test");
  }

  public static RepetitionFlagged repetitionFlagged(int day, String... earlier) {
    return new RepetitionFlagged(
        day(day), earlier.length + 1, 3, List.of(earlier), "lifecycle-test");
  }

  public static AppealDismissal appeal(Actor by, int day) {
    return new AppealDismissal(HAZARD, by, day(day), "仍可见裸线");
  }

  public static ReinstateHazard reinstate(Actor by, int day) {
    return new ReinstateHazard(HAZARD, by, day(day), "复核属实", ClockFacts.TIMINGS);
  }

  public static UpholdDismissal uphold(Actor by, int day) {
    return new UpholdDismissal(HAZARD, by, day(day), "复核不属实");
  }

  public static MarkDuplicate markDuplicate(Actor by, int day, String originalId, Hazard original) {
    return new MarkDuplicate(HAZARD, by, day(day), originalId, original);
  }

  public static RevokeDuplicate revokeDuplicate(Actor by, int day) {
    return new RevokeDuplicate(HAZARD, by, day(day), "位置不同", ClockFacts.TIMINGS);
  }

  public static MarkRecurrence markRecurrence(Actor by, int day, Hazard earlier) {
    return new MarkRecurrence(HAZARD, by, day(day), EARLIER, earlier);
  }

  public static CorrectHazard correct(Actor by, int day, Correction correction) {
    return new CorrectHazard(HAZARD, by, day(day), correction, HazardCommand.Listed.ALL, "位置写错");
  }

  public static CorrectHazard correctPlace(Actor by, int day, @Nullable String place) {
    return correct(by, day, Correction.nothing().place(place));
  }

  /** Another hazard of the enterprise, of a clause, reported on a day and still open. */
  public static Known openSince(int day, @Nullable String clause) {
    Report r = report();
    return Known.reported(
        new Report(
            r.owner(),
            r.source(),
            null,
            null,
            r.category(),
            clause,
            r.description(),
            null,
            r.reporterId()),
        day(day));
  }

  /** The same, closed by now. */
  public static Known closedSince(int day) {
    return (Known)
        Scenario.of(
                new HazardDecider(),
                new HazardReported(day(day), report()),
                confirmed(),
                assigned(),
                rectified(),
                closedOn(8, 5, 0, true))
            .state();
  }

  /** A well-formed id for a short name such as {@code ent-7}. */
  public static String id(String name) {
    return Ids.derive(name.substring(0, name.indexOf('-')), name);
  }

  public static String personOf(String name) {
    return Ids.derive("per", name);
  }

  public static Actor peerOf(String enterprise) {
    return new Actor(
        "acc-1",
        personOf(enterprise),
        id(enterprise),
        id("coop-1"),
        "371102",
        Authority.PEER,
        false);
  }

  /** Somebody else of an enterprise. */
  public static Actor colleagueOf(String enterprise) {
    return new Actor(
        "acc-5",
        personOf(enterprise + "-b"),
        id(enterprise),
        id("coop-1"),
        "371102",
        Authority.PEER,
        false);
  }

  /** Another officer. */
  public static Actor secondOfficer() {
    return new Actor("acc-6", personOf("bureau-b"), null, null, "371102", Authority.OFFICER, false);
  }

  /** The person of that enterprise with another enterprise's account: a change of job, or two. */
  public static Actor sameHandsAs(String enterprise, String employer) {
    return new Actor(
        "acc-4", personOf(enterprise), id(employer), id("coop-1"), "371102", Authority.PEER, false);
  }

  public static Actor expert() {
    return new Actor(
        "acc-2", personOf("expert"), null, id("coop-1"), "371102", Authority.EXPERT, false);
  }

  public static Actor officer() {
    return new Actor("acc-3", personOf("bureau"), null, null, "371102", Authority.OFFICER, false);
  }
}
