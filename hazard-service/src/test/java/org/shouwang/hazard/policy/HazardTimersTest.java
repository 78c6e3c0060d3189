package org.shouwang.hazard.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.ClockFacts.*;
import static org.shouwang.hazard.domain.HazardFacts.*;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardContract;
import org.shouwang.contracts.hazard.RectificationRejectedV1;
import org.shouwang.hazard.HandledVersions;
import org.shouwang.hazard.domain.EscalationLevel;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.HazardCommand.MarkOverdue;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.Standing;
import org.shouwang.hazard.domain.Timings;
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.kit.deadline.Bucket;
import org.shouwang.kit.deadline.Deadline;
import org.shouwang.kit.domain.WorkCalendar;
import org.shouwang.kit.projection.ProjectionFixture;

/** Which event lets which timer run until when; each event comes twice, and all from zero. */
class HazardTimersTest {
  private static final Standing OPEN = new Standing(day(3), DUE, Grade.GENERAL);

  private final HazardTimers timers = new HazardTimers(TIMINGS);
  private final ProjectionFixture<Bucket> view = ProjectionFixture.of(timers);

  @Test
  void aReportWaitsForItsConfirmation() {
    happened(reported());
    assertThat(running()).containsExactly("confirmation 2026-03-04T16:00:00Z");
    happened(dismissed(), appealed(), reinstated());
    assertThat(running())
        .containsExactly("confirmation 2026-03-04T16:00:00Z", "confirmation 2026-03-09T16:00:00Z");
    happened(confirmationOverdue());
    assertThat(running()).containsExactly("confirmation 2026-03-09T16:00:00Z");
  }

  @Test
  void theAnswerToATransferIsWaitedForThroughADismissalAndItsAppeal() {
    happened(transferProposed(), dismissed(), appealed(), reinstated());
    assertThat(running())
        .containsExactly(
            "confirmation 2026-03-09T16:00:00Z", "transfer-answer 2026-03-10T16:00:00Z");
    happened(transferUnanswered());
    assertThat(running()).containsExactly("confirmation 2026-03-09T16:00:00Z");
  }

  @Test
  void anAssignmentRunsAndIsOverWithClosureExtensionOrEnd() {
    happened(assigned());
    assertThat(running())
        .containsExactly("due-soon 2026-03-08T16:00:00Z", "overdue 2026-03-11T16:00:00Z");
    happened(extensionGranted());
    assertThat(running())
        .containsExactly("due-soon 2026-03-28T16:00:00Z", "overdue 2026-03-31T16:00:00Z");
    for (HazardEvent end :
        List.of(
            closedOn(8, 5, 0, true),
            transferredOut(OPEN),
            extinguished(OPEN),
            markedDuplicate(OPEN))) {
      var other = new HazardTimersTest();
      other.happened(assigned(), end);
      assertThat(other.running()).as(end.toString()).isEmpty();
    }
  }

  @Test
  void aDeadlineThatComesSoonAnywayNeedsNoReminder() {
    happened(
        new HazardEvent.RectificationAssigned(
            day(10), null, org.shouwang.hazard.domain.Measure.IMMEDIATE, DUE, null, "x"));
    assertThat(running()).containsExactly("overdue 2026-03-11T16:00:00Z");
  }

  @Test
  void anOfficerMayImposeAnotherDeadlineWithATransfer() {
    happened(assigned(), transferImposed(DUE, EXTENDED));
    assertThat(running())
        .containsExactly("due-soon 2026-03-28T16:00:00Z", "overdue 2026-03-31T16:00:00Z");
    happened(transferImposed(null, null));
    assertThat(running()).hasSize(2);
  }

  @Test
  void eachStepBeyondTheDeadlineLetsTheNextOneRun() {
    happened(assigned(), dueSoon());
    assertThat(running()).containsExactly("overdue 2026-03-11T16:00:00Z");
    happened(overdue(), escalatedToL1());
    assertThat(running()).containsExactly("escalation 2026-03-14T16:00:00Z");
    happened(escalatedToL2());
    assertThat(running()).containsExactly("escalation 2026-03-18T16:00:00Z");
    happened(escalatedToL3());
    assertThat(running()).containsExactly("enforcement 2026-03-26T16:00:00Z");
    happened(referred());
    assertThat(running()).isEmpty();
  }

  @Test
  void whatComesBackAfterItsDeadlineGoesOnFromWhereItWas() {
    happened(overdueAgain(day(13), L2_AT));
    assertThat(running())
        .containsExactly("enforcement 2026-03-14T16:00:00Z", "escalation 2026-03-14T16:00:00Z");
  }

  @Test
  void whatIsSentBackRunsUntilTheDeadlineThatStays() {
    happened(new HazardEvent.RectificationRejected(day(6), "照片不清", personOf("ent-8"), DUE));
    assertThat(running())
        .containsExactly("due-soon 2026-03-08T16:00:00Z", "overdue 2026-03-11T16:00:00Z");
    var late = new HazardTimersTest();
    late.happened(
        new HazardEvent.RectificationRejected(day(13), "照片不清", personOf("ent-8"), DUE),
        overdueAgain(day(13), day(13)));
    assertThat(late.running())
        .as("told in the same commit")
        .containsExactly("enforcement 2026-03-13T01:00:00Z", "escalation 2026-03-13T01:00:00Z");
  }

  @Test
  void ofWhatWasSentBackByTheFirstVersionNoDeadlineIsKnown() {
    view.given(
        HAZARD, report().owner(), new RectificationRejectedV1(day(6), "照片不清", personOf("ent-8")));
    assertThat(running()).isEmpty();
  }

  @Test
  void noDuplicateAfterAllWaitsOrRunsAgain() {
    happened(duplicateRevoked(new Standing(null, null, null)));
    assertThat(running()).containsExactly("confirmation 2026-03-10T16:00:00Z");
    var other = new HazardTimersTest();
    other.happened(duplicateRevoked(OPEN));
    assertThat(other.running())
        .containsExactly("due-soon 2026-03-08T16:00:00Z", "overdue 2026-03-11T16:00:00Z");
  }

  @Test
  void transfersReviewsAndLookBacksWait() {
    happened(transferProposed());
    assertThat(running()).containsExactly("transfer-answer 2026-03-10T16:00:00Z");
    happened(transferUnanswered(), resumptionRequested());
    assertThat(running()).containsExactly("resumption-review 2026-03-16T16:00:00Z");
    happened(reviewOverdue(), lookBackAfter(8));
    assertThat(running()).containsExactly("look-back " + lookBackAfter(8).dueAt());
    happened(lookBackDue(8));
    assertThat(running()).isEmpty();
  }

  @Test
  void aRequestForAnExtensionWaitsForItsDecisionAndAListingForItsPublication() {
    happened(extensionRequested());
    assertThat(running()).containsExactly("extension-decision 2026-03-20T16:00:00Z");
    happened(extensionUndecided(), listed());
    assertThat(running()).containsExactly("listing-publication 2026-03-11T16:00:00Z");
    happened(listingUnpublished());
    assertThat(running()).isEmpty();
  }

  @Test
  void aWaitRunsByTheVersionInForceWhenItBegins() {
    assertThat(running(changedOn(4), reported(), extensionRequested()))
        .containsExactly(
            "confirmation 2026-03-04T16:00:00Z", "extension-decision 2026-03-27T16:00:00Z");
  }

  @Test
  void whatComesDaysLateWaitsFromWhenItIsKnown() {
    view.records().recordedLater(Duration.ofDays(3));
    happened(reported());
    assertThat(running()).containsExactly("confirmation 2026-03-09T16:00:00Z");
    var history = new HazardTimersTest();
    history.view.imported().records().recordedLater(Duration.ofDays(1));
    history.happened(reported());
    assertThat(history.running())
        .as("history, but what still lies ahead")
        .containsExactly("confirmation 2026-03-04T16:00:00Z");
  }

  @Test
  void aWaitThroughAYearWithoutANoticeIsAskedForOnTheDaysBehindItToo() {
    Timings assumed = new Timings(TIMINGS.versions(), new WorkCalendar(List.of()));
    assertThat(running(assumed, reported()))
        .hasSize(15)
        .contains("confirmation 2026-03-04T16:00:00Z", "confirmation 2026-03-18T16:00:00Z");
  }

  @Test
  void historyThatIsEnteredLaterRunsNothingThatIsOver() {
    view.imported();
    happened(
        new HazardEvent.HazardEscalated(
            day(13), EscalationLevel.L1, DUE, 1, day(12), "timers-test"));
    assertThat(running()).isEmpty();
  }

  @Test
  void everyTimerThatRunsHasItsCommand() {
    happened(reported(), transferProposed(), assigned());
    happened(resumptionRequested(), lookBackAfter(8), escalatedToL3(), escalatedToL2());
    happened(extensionRequested(), listed());
    List<Deadline> all = deadlines().toList();
    assertThat(all).extracting(Deadline::timer).hasSize(10).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(
            deadline -> {
              var command = timers.command(deadline, clock());
              assertThat(command.target()).isEqualTo(HAZARD);
              assertThat(command.at()).isEqualTo(deadline.due());
              assertThat(command.by()).isEqualTo(clock());
            });
    Deadline overdue = new Deadline(HAZARD, "overdue", 0, DUE, "371102", "event");
    assertThat(timers.command(overdue, clock())).isInstanceOf(MarkOverdue.class);
  }

  @Test
  void whereOneVersionOfAnEventIsHandledEveryOtherIs() {
    HandledVersions.assertWhole(HazardContract.class, timers::handles);
  }

  private void happened(HazardEvent... events) {
    happened(view, events);
  }

  private static void happened(ProjectionFixture<Bucket> view, HazardEvent... events) {
    HazardContractMapping mapping = new HazardContractMapping();
    view.given(
        HAZARD,
        report().owner(),
        Stream.of(events).map(mapping::toContract).toArray(ContractEvent[]::new));
  }

  private Stream<Deadline> deadlines() {
    return deadlines(view);
  }

  private static Stream<Deadline> deadlines(ProjectionFixture<Bucket> view) {
    return view.all().values().stream().flatMap(bucket -> bucket.deadlines().stream());
  }

  private List<String> running() {
    return running(view);
  }

  private static List<String> running(ProjectionFixture<Bucket> view) {
    return deadlines(view).map(d -> d.timer() + " " + d.due()).sorted().toList();
  }

  /** What runs after some events by other versions or another calendar. */
  private static List<String> running(Timings timings, HazardEvent... events) {
    ProjectionFixture<Bucket> other = ProjectionFixture.of(new HazardTimers(timings));
    happened(other, events);
    return running(other);
  }
}
