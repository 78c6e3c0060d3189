package org.shouwang.hazard.read.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.ClockFacts.*;
import static org.shouwang.hazard.domain.HazardFacts.*;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardContract;
import org.shouwang.contracts.hazard.HazardGrade;
import org.shouwang.hazard.domain.Ending;
import org.shouwang.hazard.domain.EvidenceFacts;
import org.shouwang.hazard.domain.EvidenceStep;
import org.shouwang.hazard.domain.Facets.Operation;
import org.shouwang.hazard.domain.Facets.Plan;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.domain.Measure;
import org.shouwang.hazard.domain.Segment;
import org.shouwang.hazard.domain.Stage.LookBack;
import org.shouwang.hazard.domain.Standing;
import org.shouwang.hazard.domain.StopExtent;
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.projection.ProjectionFixture;
import org.shouwang.kit.projection.ViewIndex;

/** The ledger, fed through the real dispatcher: each event twice, and from zero. */
class HazardsProjectionTest {
  private final ProjectionFixture<HazardRow> ledger = ProjectionFixture.of(new HazardsProjection());

  @Test
  void showsAHazardAsItStandsAfterEachStep() {
    happened(reported());
    assertThat(row().status()).isEqualTo(HazardStatus.REPORTED);
    assertThat(row().report().description()).isEqualTo(report().description());
    happened(confirmed());
    assertThat(row().status()).isEqualTo(HazardStatus.CONFIRMED);
    happened(assigned());
    assertThat(row().assignment().dueAt()).isEqualTo(assigned().dueAt());
    happened(rectified());
    assertThat(row().status()).isEqualTo(HazardStatus.RECTIFIED);
    happened(rejected());
    assertThat(row().status()).isEqualTo(HazardStatus.RECTIFYING);
    assertThat(row().rectifiedAt()).isNull();
    happened(rectifiedOn(7));
    happened(acceptedOn(8), closedOn(8, 7, 1, true));
    assertThat(row().status()).isEqualTo(HazardStatus.CLOSED);
    assertThat(row().rejections()).isEqualTo(1);
    assertThat(row().closedAt()).isEqualTo(day(8));
    assertThat(row().version()).isEqualTo(7);
  }

  @Test
  void showsTheEvidenceAndWhatToLookAt() {
    happened(
        reported(),
        EvidenceFacts.attached(EvidenceStep.REPORT, 2, EvidenceFacts.photo("a", day(2))),
        confirmed(),
        assigned(),
        rectified(),
        EvidenceFacts.attached(
            EvidenceStep.RECTIFICATION,
            5,
            EvidenceFacts.photo("b", null),
            EvidenceFacts.alike("c", day(5)),
            EvidenceFacts.document()));
    assertThat(row().evidence())
        .extracting(HazardRow.Shown::sha256)
        .containsExactly(
            EvidenceFacts.hash("a"),
            EvidenceFacts.hash("b"),
            EvidenceFacts.hash("c"),
            EvidenceFacts.hash("document"));
    assertThat(row().evidence())
        .extracting(HazardRow.Shown::flags)
        .containsExactly(
            List.of(),
            List.of(HazardRow.Shown.Flag.NO_CAPTURE_TIME),
            List.of(HazardRow.Shown.Flag.SIMILAR),
            List.of());
    assertThat(row().evidence().get(2).similar().hazardId()).isEqualTo(EARLIER);
  }

  @Test
  void tellsHowFarTheClockHasGoneWithTheDeadlineThatThereIs() {
    happened(reported(), confirmed(), assigned());
    assertThat(row().facets().timeliness()).isEqualTo(Timeliness.NONE);
    happened(dueSoon());
    assertThat(row().facets().timeliness()).isEqualTo(Timeliness.DUE_SOON);
    happened(overdue(), escalatedToL1());
    assertThat(row().facets().timeliness()).isEqualTo(Timeliness.ESCALATED_L1);
    happened(rectified(), rejected(), overdueAgain(day(13), null));
    assertThat(row().facets().timeliness())
        .as("a rejection does not stop the clock")
        .isEqualTo(Timeliness.ESCALATED_L1);
    happened(escalatedToL2(), escalatedToL3(), referred());
    assertThat(row().facets().timeliness()).isEqualTo(Timeliness.REFERRED);
    happened(extensionRequested(), extensionGranted());
    assertThat(row().facets().timeliness()).as("another deadline").isEqualTo(Timeliness.NONE);
    happened(dueSoon(), rectified(), acceptedOn(8), closedOn(8, 5, 1, true));
    assertThat(row().facets().timeliness()).as("signed off").isEqualTo(Timeliness.NONE);
  }

  @Test
  void knowsWhatAColleagueMayAccept() {
    HazardEvent.RectificationAssigned atOnce =
        new HazardEvent.RectificationAssigned(
            day(4), null, Measure.IMMEDIATE, day(5), null, POLICY.version());
    happened(selfFound(), confirmed(), atOnce);
    assertThat(row().index().forAColleague()).isFalse();
    happened(rectified());
    assertThat(row().index().forAColleague()).isTrue();
    happened(rejected(), rectifiedOn(7));
    assertThat(row().index().forAColleague()).isFalse();
  }

  @Test
  void butNotWhatChangedHands() {
    happened(
        selfFound(),
        confirmed(),
        new HazardEvent.TransferAccepted(day(3), id("ent-7"), id("ent-9"), personOf("ent-9")),
        new HazardEvent.RectificationAssigned(
            day(4), null, Measure.IMMEDIATE, day(5), null, POLICY.version()),
        rectified());
    assertThat(row().index().forAColleague()).isFalse();
  }

  @Test
  void ranksByGrade() {
    happened(reported());
    assertThat(row().index().rank()).isZero();
    happened(confirmed());
    assertThat(row().index().rank()).isEqualTo(1);
    happened(raised());
    assertThat(row().index().rank()).isEqualTo(2);
  }

  @Test
  void saysWhyToLookTwice() {
    happened(reported(), confirmed(), repetitionFlagged(4, EARLIER));
    assertThat(row().facets().flags()).containsExactly(HazardRow.Flag.REPEATED);
    assertThat(row().facets().repetition().times()).isEqualTo(2);
    assertThat(row().facets().repetition().earlier()).containsExactly(EARLIER);
    happened(
        new HazardEvent.RectificationAssigned(
            day(4), personOf("ent-7-b"), Measure.IMMEDIATE, DUE, null, POLICY.version()));
    happened(
        rectified(),
        EvidenceFacts.attached(EvidenceStep.RECTIFICATION, 5, EvidenceFacts.photo("a", day(5))),
        EvidenceFacts.blurred(EvidenceStep.RECTIFICATION, 5, EvidenceFacts.photo("a", day(5))));
    assertThat(row().evidence().getFirst().flags()).containsExactly(HazardRow.Shown.Flag.BLURRED);
    assertThat(row().facets().flags())
        .containsExactly(HazardRow.Flag.REPEATED, HazardRow.Flag.SUBMITTED_BY_ANOTHER);
    happened(rejected());
    assertThat(row().facets().flags()).containsExactly(HazardRow.Flag.REPEATED);
    happened(rectifiedOn(7), acceptedOn(8), closedOn(8, 7, 1, true), sampledOn(8));
    assertThat(row().facets().flags()).contains(HazardRow.Flag.SAMPLED);
    happened(lookBackFailed(189), recurred(189, closedOn(8, 7, 1, true)));
    assertThat(row().links().recurredAs())
        .isEqualTo(recurred(189, closedOn(8, 7, 1, true)).recurrenceId());
    happened(reopened(190, closedOn(8, 7, 1, true)));
    assertThat(row().facets().flags()).containsExactly(HazardRow.Flag.REPEATED);
  }

  @Test
  void showsADismissedHazard() {
    happened(reported());
    happened(dismissed());
    assertThat(row().status()).isEqualTo(HazardStatus.DISMISSED);
  }

  @Test
  void aDuplicateStandsAsideUntilThatIsRevoked() {
    happened(reported(), confirmed(), markedDuplicate(new Standing(day(3), null, Grade.GENERAL)));
    assertThat(row().status()).isEqualTo(HazardStatus.DUPLICATE);
    assertThat(row().links().duplicateOf()).isEqualTo(EARLIER);
    happened(duplicateRevoked(new Standing(day(3), null, Grade.GENERAL)));
    assertThat(row().status()).isEqualTo(HazardStatus.CONFIRMED);
    assertThat(row().links().duplicateOf()).isNull();
  }

  @Test
  void showsAReinstatedHazardAsCorrectedAndLinked() {
    happened(reported(), dismissed(), appealed(), reinstated(), corrected(), recurrence());
    assertThat(row().status()).isEqualTo(HazardStatus.REPORTED);
    assertThat(row().report().place()).isEqualTo("四号车间");
    assertThat(row().links().recurrenceOf()).isEqualTo(EARLIER);
  }

  @Test
  void showsTheFacetsOfAMajorHazard() {
    happened(reported(), confirmed(), raised(), suspended(StopExtent.PARTIAL), listed());
    happened(planSubmitted(), planApproved());
    assertThat(row().confirmation().grade()).isEqualTo(HazardGrade.MAJOR);
    assertThat(row().facets().plan()).isEqualTo(Plan.APPROVED);
    assertThat(row().facets().supervision()).isEqualTo(Supervision.LISTED);
    assertThat(row().facets().operation()).isEqualTo(Operation.PARTIAL);
    happened(assigned(), rectified(), resumptionRequested());
    assertThat(row().facets().reviewDueAt()).isEqualTo(resumptionRequested().reviewDueAt());
    happened(acceptedOn(8), closedOn(8, 5, 0, true), resumed(), delisted());
    assertThat(row().facets().supervision()).isEqualTo(Supervision.DELISTED);
    assertThat(row().facets().operation()).isEqualTo(Operation.NORMAL);
    assertThat(row().facets().reviewDueAt()).isNull();
  }

  @Test
  void aRequestToGoOnIsReviewedOnceTheHazardIsClosedAndLapsesWithTheRectification() {
    happened(reported(), confirmedAsMajor(), suspended(StopExtent.FULL), assigned(), rectified());
    happened(resumptionRequested());
    assertThat(row().index().tasks()).doesNotContain(Task.REVIEW_RESUMPTION);
    happened(rejected());
    assertThat(row().facets().reviewDueAt()).isNull();
    happened(rectifiedOn(7), acceptedOn(8), closedOn(8, 7, 1, true));
    assertThat(row().index().tasks()).doesNotContain(Task.REVIEW_RESUMPTION);
    happened(resumptionRequested());
    assertThat(row().index().tasks()).contains(Task.REVIEW_RESUMPTION);
    happened(lookBackFailed(20), reopened(20, closedOn(8, 7, 1, true)));
    assertThat(row().facets().reviewDueAt()).isNull();
    happened(assigned(), rectified(), acceptedOn(8), closedOn(8, 5, 0, true));
    assertThat(row().index().tasks()).doesNotContain(Task.REVIEW_RESUMPTION);
  }

  @Test
  void keepsTheOriginalDeadlineBesideTheExtendedOne() {
    happened(reported(), confirmed(), assigned(), extensionRequested());
    assertThat(row().facets().extensionUntil()).isEqualTo(EXTENDED);
    happened(extensionGranted());
    assertThat(row().facets().extensionUntil()).isNull();
    assertThat(row().assignment().dueAt()).isEqualTo(EXTENDED);
    assertThat(row().assignment().originalDueAt()).isEqualTo(DUE);
    happened(extensionRequested(), extensionRefused());
    assertThat(row().facets().extensionUntil()).isNull();
  }

  @Test
  void tellsWhoWasResponsibleFromWhenOn() {
    happened(reported(), confirmed(), assigned(), transferProposed());
    assertThat(row().facets().transferTo()).isEqualTo(id("ent-9"));
    happened(transferDeclined());
    assertThat(row().facets().transferTo()).isNull();
    happened(transferImposed(DUE, EXTENDED));
    assertThat(row().enterprise()).isEqualTo(id("ent-9"));
    assertThat(row().assignment().dueAt()).isEqualTo(EXTENDED);
    assertThat(row().facets().segments())
        .containsExactly(new Segment(id("ent-7"), day(2)), new Segment(id("ent-9"), day(8)));
  }

  @Test
  void showsWhatIsNobodysAnyMore() {
    happened(reported(), transferredOut(new Standing(null, null, null)));
    assertThat(row().status()).isEqualTo(HazardStatus.TRANSFERRED_OUT);
  }

  @Test
  void showsWhatIsGone() {
    happened(reported(), extinguished(new Standing(null, null, null)));
    assertThat(row().status()).isEqualTo(HazardStatus.EXTINGUISHED);
  }

  @Test
  void aReopenedHazardBeginsItsNextCycle() {
    happened(reported(), confirmed(), assigned(), rectified());
    happened(acceptedOn(8), closedOn(8, 5, 0, true), lookBackAfter(8));
    assertThat(row().facets().lookBack()).isEqualTo(LookBack.DUE);
    assertThat(row().facets().lookBackDueAt()).isEqualTo(lookBackAfter(8).dueAt());
    happened(lookBackFailed(20), reopened(20, closedOn(8, 5, 0, true)));
    assertThat(row().status()).isEqualTo(HazardStatus.CONFIRMED);
    assertThat(row().facets().cycle()).isEqualTo(2);
    assertThat(row().facets().lookBack()).isEqualTo(LookBack.FAILED);
    assertThat(row().assignment()).isNull();
    assertThat(row().closedAt()).isNull();
  }

  @Test
  void showsThatALookBackWasPassed() {
    happened(reported(), confirmed(), assigned(), rectified());
    happened(acceptedOn(8), closedOn(8, 5, 0, true), lookBackAfter(8), lookBackPassed(20));
    assertThat(row().facets().lookBack()).isEqualTo(LookBack.PASSED);
  }

  @Test
  void saysWhatAHazardWaitsForAndSinceWhen() {
    happened(reported());
    assertThat(tasks()).containsExactly(Task.CONFIRM);
    assertThat(row().index().waits()).containsEntry(Task.CONFIRM, day(2));
    happened(confirmed());
    assertThat(tasks()).containsExactly(Task.ASSIGN);
    happened(transferProposed());
    assertThat(tasks()).containsExactly(Task.ASSIGN, Task.ANSWER_TRANSFER);
    happened(transferDeclined());
    assertThat(tasks()).containsExactly(Task.ASSIGN, Task.IMPOSE_TRANSFER);
    happened(assigned(), extensionRequested());
    assertThat(tasks()).containsExactly(Task.RECTIFY, Task.DECIDE_EXTENSION, Task.IMPOSE_TRANSFER);
    happened(rectified());
    assertThat(tasks())
        .as("a transfer is decided while nobody says that it is rectified")
        .containsExactly(Task.ACCEPT, Task.DECIDE_EXTENSION);
    assertThat(row().index().rectifierId()).isEqualTo(rectified().rectifierId());
    happened(rejected());
    assertThat(tasks()).contains(Task.RECTIFY, Task.IMPOSE_TRANSFER);
    assertThat(row().index().waits()).containsEntry(Task.RECTIFY, day(6));
    happened(rectifiedOn(7), acceptedOn(8), closedOn(8, 7, 1, true), lookBackAfter(8));
    assertThat(tasks()).containsExactly(Task.LOOK_BACK);
    assertThat(row().index().voices()).isEmpty();
    happened(lookBackFailed(20), reopened(20, closedOn(8, 7, 1, true)));
    assertThat(tasks()).containsExactly(Task.ASSIGN);
    assertThat(row().index().waits()).containsEntry(Task.ASSIGN, day(20));
  }

  @Test
  void aTransferThatIsNotAnsweredInTimeWaitsForAnOfficerToo() {
    happened(reported(), confirmed(), transferProposed());
    assertThat(row().facets().transferReason()).isEqualTo("出租方管理");
    happened(transferUnanswered());
    assertThat(tasks()).containsExactly(Task.ASSIGN, Task.ANSWER_TRANSFER, Task.IMPOSE_TRANSFER);
    happened(transferAccepted());
    assertThat(tasks()).containsExactly(Task.ASSIGN);
    assertThat(row().facets().transferReason()).isNull();
  }

  @Test
  void aListingAndItsEndWaitForTheirPublication() {
    happened(reported(), confirmedAsMajor(), listed());
    assertThat(tasks()).containsExactly(Task.ASSIGN, Task.SUPERVISE, Task.PUBLISH_LISTING);
    happened(listingPublished());
    assertThat(tasks()).containsExactly(Task.ASSIGN, Task.SUPERVISE);
    happened(assigned(), rectified(), acceptedOn(8), closedOn(8, 5, 0, true), delisted());
    assertThat(tasks()).containsExactly(Task.PUBLISH_DELISTING);
    assertThat(row().index().waits()).containsEntry(Task.PUBLISH_DELISTING, day(10));
    happened(delistingPublished());
    assertThat(tasks()).isEmpty();
    assertThat(row().facets().delistingPublishedAt()).isEqualTo(day(11));
    assertThat(row().facets().listingPublishedAt()).isNull();
  }

  @Test
  void flaggedHazardsOfADistrictAreFoundInTheOrderOfTheirPages() {
    assertThat(new HazardsProjection().indexes())
        .extracting(ViewIndex::fields)
        .contains(List.of("district", HazardsProjection.FLAGS, "_id"));
    happened(reported(), confirmed(), repetitionFlagged(5, EARLIER));
    assertThat(row().facets().flags()).containsExactly(HazardRow.Flag.REPEATED);
  }

  @Test
  void whatIsNobodysHereAnyMoreIsNeitherSupervisedNorReviewed() {
    happened(reported(), confirmedAsMajor(), suspended(StopExtent.FULL), listed());
    happened(listingPublished());
    assertThat(row().facets().listingPublishedAt()).isEqualTo(day(5));
    happened(resumptionRequested(), extensionRequested(), transferProposed());
    happened(
        transferredOut(new Standing(day(3), null, Grade.MAJOR)),
        supervisionEnded(Ending.TRANSFERRED_OUT),
        suspensionEnded(Ending.TRANSFERRED_OUT, StopExtent.FULL));
    assertThat(tasks()).isEmpty();
    assertThat(row().index().waits()).doesNotContainKeys(Task.SUPERVISE, Task.REVIEW_RESUMPTION);
    assertThat(row().facets().supervision()).isEqualTo(Supervision.ENDED);
    assertThat(row().facets().listingPublishedAt()).isNull();
    assertThat(row().facets().operation()).isEqualTo(Operation.FULL);
    assertThat(row().facets().reviewDueAt()).isNull();
    assertThat(row().facets().extensionUntil()).isNull();
    assertThat(row().facets().transferTo()).isNull();
    happened(suspensionEnded(Ending.EXTINGUISHED, StopExtent.FULL));
    assertThat(row().facets().operation()).isEqualTo(Operation.NORMAL);
  }

  @Test
  void whatADuplicateWaitsForStandsAsideWithIt() {
    happened(reported(), confirmed(), markedDuplicate(new Standing(day(3), null, Grade.GENERAL)));
    assertThat(tasks()).isEmpty();
    happened(duplicateRevoked(new Standing(day(3), null, Grade.GENERAL)));
    assertThat(tasks()).containsExactly(Task.ASSIGN);
  }

  @Test
  void anAppealWaitsUntilItIsDecided() {
    happened(reported(), dismissed());
    assertThat(tasks()).isEmpty();
    happened(appealed());
    assertThat(tasks()).containsExactly(Task.DECIDE_APPEAL);
    happened(reinstated());
    assertThat(tasks()).containsExactly(Task.CONFIRM);
  }

  @Test
  void aMajorHazardWaitsForOfficers() {
    happened(reported(), confirmedAsMajor(), planSubmitted(), listed(), listingPublished());
    assertThat(tasks()).containsExactly(Task.ASSIGN, Task.DECIDE_PLAN, Task.SUPERVISE);
    happened(planReturned());
    assertThat(tasks()).containsExactly(Task.ASSIGN, Task.SUPERVISE);
    happened(planSubmitted(), planApproved(), assigned(), rectified());
    happened(suspended(StopExtent.PARTIAL), resumptionRequested());
    assertThat(tasks()).containsExactly(Task.ACCEPT, Task.SUPERVISE);
    happened(acceptedOn(8));
    assertThat(row().index().voices()).containsExactly(Authority.PEER.name());
    happened(closedOn(8, 5, 0, true), resumed(), delisted(), delistingPublished());
    assertThat(tasks()).isEmpty();
  }

  @Test
  void isFoundByItsWordsAsTheyWereCorrected() {
    happened(reported());
    assertThat(row().index().terms()).contains("配电", "pe", "车间").doesNotContain("四号");
    happened(corrected());
    assertThat(row().index().terms()).contains("四号");
    assertThat(row().index().cells()).isEmpty();
  }

  private List<Task> tasks() {
    return row().index().tasks();
  }

  @Test
  void handlesEveryEventOfItsContext() {
    HazardsProjection projection = new HazardsProjection();
    assertThat(HazardContract.class.getPermittedSubclasses())
        .allMatch(type -> projection.handles(type.asSubclass(ContractEvent.class)));
  }

  private void happened(HazardEvent... events) {
    HazardContractMapping mapping = new HazardContractMapping();
    ledger.given(
        HAZARD,
        report().owner(),
        Arrays.stream(events).map(mapping::toContract).toArray(ContractEvent[]::new));
  }

  private HazardRow row() {
    assertThat(ledger.parked()).isEmpty();
    return ledger.find(HAZARD).orElseThrow();
  }

  @Test
  void whatStaysWhoseItIsIsNoLongerOffered() {
    happened(reported(), transferProposed(), transferDeclined());
    assertThat(row().index().tasks()).contains(Task.IMPOSE_TRANSFER);
    happened(responsibilityUpheld());
    assertThat(row().index().tasks()).containsExactly(Task.CONFIRM);
    assertThat(row().facets().transferTo()).isNull();
    assertThat(row().enterprise()).isEqualTo(id("ent-7"));
  }

  @Test
  void showsWhoIsInChargeAndRemembersWhoWas() {
    happened(reported(), confirmed(), assigned(), inChargeFrom(5, "ent-7"));
    happened(inChargeFrom(6, "ent-7-b"));
    assertThat(row().assignment().assigneeId()).isEqualTo(personOf("ent-7-b"));
    assertThat(row().assignment().dueAt()).isEqualTo(DUE);
    assertThat(row().index().formerlyInCharge()).containsExactly(personOf("ent-7"));
  }
}
