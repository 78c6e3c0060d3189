package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardDeeds.*;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Owner;

/** 转办、移送、灭失: whose the hazard is. */
class TransferTest {
  private static final Standing ASSIGNED = new Standing(day(3), DUE, Grade.GENERAL);

  @Test
  void whoeverAcceptsIsResponsibleFromThenOnWithTheSameDeadline() {
    Hazard hazard =
        given(reported(), confirmed(), assigned())
            .when(proposeTransfer(peerOf("ent-7"), 6, "ent-9"))
            .then(transferProposed())
            .when(acceptTransfer(peerOf("ent-9"), 7))
            .then(transferAccepted())
            .state();
    assertThat(((Hazard.Known) hazard).segments())
        .containsExactly(new Segment(id("ent-7"), day(2)), new Segment(id("ent-9"), day(7)));
    assertThat(new HazardDecider().owner(hazard))
        .isEqualTo(new Owner("371102", id("coop-1"), id("ent-9")));
    given(reported(), confirmed(), assigned(), transferProposed(), transferAccepted())
        .when(submittedBy("ent-7", 8))
        .thenRejected(NOT_THE_RESPONSIBLE_ENTERPRISE);
  }

  @Test
  void onlyTheReceivingEnterpriseAnswers() {
    given(reported(), transferProposed())
        .when(acceptTransfer(peerOf("ent-8"), 7))
        .thenRejected(NOT_THE_RECEIVING_ENTERPRISE);
  }

  @Test
  void aDeclinedTransferIsProposedAnewOrImposed() {
    given(reported(), transferProposed())
        .when(declineTransfer(peerOf("ent-9"), 7))
        .then(transferDeclined())
        .when(acceptTransfer(peerOf("ent-9"), 8))
        .thenRejected(NO_TRANSFER_PENDING);
    given(reported(), transferProposed(), transferDeclined())
        .when(imposeTransfer(officer(), 8, null))
        .then(transferImposed(null, null));
  }

  @Test
  void oneProposalAtATime() {
    given(reported(), transferProposed())
        .when(proposeTransfer(peerOf("ent-7"), 7, "ent-8"))
        .thenRejected(TRANSFER_PENDING);
  }

  @Test
  void nothingIsTransferredToWhoeverHasIt() {
    given(reported())
        .when(proposeTransfer(peerOf("ent-8"), 6, "ent-7"))
        .thenRejected(TRANSFER_TO_ITSELF);
  }

  @Test
  void nothingIsTransferredToNobody() {
    given(reported())
        .when(
            new HazardCommand.ProposeTransfer(
                HAZARD, peerOf("ent-8"), day(6), id("ent-0"), false, "出租方管理"))
        .thenRejected(NO_SUCH_ENTERPRISE);
  }

  @Test
  void onlyAnOfficerImposesIt() {
    given(reported(), transferProposed(), transferDeclined())
        .when(imposeTransfer(peerOf("ent-8"), 8, null))
        .thenRejected(TRANSFER_NEEDS_OFFICER);
  }

  @Test
  void onlyAnOfficerSetsAnotherDeadlineAndOnlyWhereThereIsOne() {
    given(reported(), confirmed(), assigned(), transferProposed(), transferDeclined())
        .when(imposeTransfer(officer(), 8, LocalDate.of(2026, 3, 31)))
        .then(transferImposed(DUE, EXTENDED));
    given(reported(), transferProposed(), transferDeclined())
        .when(imposeTransfer(officer(), 8, LocalDate.of(2026, 3, 31)))
        .thenRejected(NO_DEADLINE_YET);
  }

  @Test
  void whoeverIsAskedAnswersBeforeAnOfficerDecides() {
    // Proposed on Friday the 6th: two working days end with Tuesday the 10th.
    var asked = given(reported(), transferProposed());
    asked.when(imposeTransfer(officer(), 10, null)).thenRejected(TRANSFER_TO_BE_ANSWERED);
    asked.when(upholdResponsibility(officer(), 10)).thenRejected(TRANSFER_TO_BE_ANSWERED);
    asked
        .when(imposeTransfer(officer(), 11, null))
        .then(
            new HazardEvent.TransferImposed(
                day(11), id("ent-7"), id("ent-9"), "产权证载明", personOf("bureau"), null, null));
  }

  @Test
  void anOfficerDecidesThatItStaysAndNothingIsAskedAnyMore() {
    Hazard stays =
        given(reported(), transferProposed(), transferDeclined())
            .when(upholdResponsibility(officer(), 8))
            .then(responsibilityUpheld())
            .state();
    assertThat(((Hazard.Known) stays).enterprise()).isEqualTo(id("ent-7"));
    assertThat(((Hazard.Known) stays).facets().transfer()).isNull();
    given(reported(), transferProposed(), transferDeclined(), responsibilityUpheld())
        .when(imposeTransfer(officer(), 9, null))
        .thenRejected(NO_TRANSFER_PENDING);
    given(reported(), transferProposed(), transferDeclined())
        .when(upholdResponsibility(peerOf("ent-8"), 8))
        .thenRejected(TRANSFER_NEEDS_OFFICER);
  }

  @Test
  void whatStaysMayBeProposedOnceMore() {
    given(reported(), transferProposed(), transferDeclined(), responsibilityUpheld())
        .when(proposeTransfer(peerOf("ent-7"), 9, "ent-9"))
        .then(
            new HazardEvent.TransferProposed(
                day(9), id("ent-7"), id("ent-9"), "出租方管理", personOf("ent-7")));
  }

  @Test
  void theNewResponsibleNeedsAPlanOfItsOwn() {
    given(
            reported(),
            confirmedAsMajor(),
            planSubmitted(),
            planApproved(),
            assigned(),
            transferProposed(),
            transferAccepted())
        .when(submittedBy("ent-9", 8))
        .thenRejected(PLAN_NOT_APPROVED);
  }

  @Test
  void whatIsRectifiedIsNotTransferred() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(proposeTransfer(peerOf("ent-7"), 6, "ent-9"))
        .thenRejected(NOT_TO_TRANSFER);
  }

  @Test
  void anOfficerHandsOverWhatIsAnotherDepartmentsRemit() {
    given(reported(), confirmed(), assigned())
        .when(handOver(officer(), 6))
        .then(transferredOut(ASSIGNED))
        .when(handOver(officer(), 7))
        .thenRejected(NOT_OPEN);
    given(reported()).when(handOver(expert(), 6)).thenRejected(TRANSFER_NEEDS_OFFICER);
  }

  @Test
  void aListingAndAStopEndWithWhatIsHandedOverAndNobodyResumesIt() {
    Hazard hazard =
        given(reported(), confirmedAsMajor(), suspended(StopExtent.FULL), listed())
            .when(handOver(officer(), 6))
            .then(
                transferredOut(new Standing(day(3), null, Grade.MAJOR)),
                supervisionEnded(Ending.TRANSFERRED_OUT),
                suspensionEnded(Ending.TRANSFERRED_OUT, StopExtent.FULL))
            .state();
    Facets facets = ((Hazard.Known) hazard).facets();
    assertThat(facets.supervision()).isEqualTo(Facets.Supervision.ENDED);
    assertThat(facets.operation()).as("the department decides").isEqualTo(Facets.Operation.FULL);
  }

  @Test
  void aListingAndAStopEndWithWhatIsGone() {
    Hazard hazard =
        given(
                reported(),
                confirmedAsMajor(),
                suspended(StopExtent.PARTIAL),
                listed(),
                transferProposed())
            .when(extinguish(officer(), 6))
            .then(
                extinguished(new Standing(day(3), null, Grade.MAJOR)),
                supervisionEnded(Ending.EXTINGUISHED),
                suspensionEnded(Ending.EXTINGUISHED, StopExtent.PARTIAL))
            .state();
    Facets facets = ((Hazard.Known) hazard).facets();
    assertThat(facets.supervision()).isEqualTo(Facets.Supervision.ENDED);
    assertThat(facets.operation()).isEqualTo(Facets.Operation.NORMAL);
    assertThat(facets.transfer()).as("nothing is asked for any more").isNull();
  }

  @Test
  void aTransferTakesTheRequestToResumeWithIt() {
    Hazard hazard =
        given(
                reported(),
                confirmedAsMajor(),
                suspended(StopExtent.FULL),
                assigned(),
                planSubmitted(),
                planApproved(),
                rectified(),
                resumptionRequested(),
                rejected(),
                transferProposed(),
                transferAccepted())
            .state();
    Facets facets = ((Hazard.Known) hazard).facets();
    assertThat(facets.resumptionRequested()).isFalse();
    assertThat(facets.operation()).isEqualTo(Facets.Operation.FULL);
  }

  @Test
  void anOfficerAttestsThatAHazardIsGone() {
    given(reported(), confirmed(), assigned())
        .when(extinguish(officer(), 6))
        .then(extinguished(ASSIGNED));
    given(reported())
        .when(extinguish(peerOf("ent-7"), 6))
        .thenRejected(EXTINGUISHING_NEEDS_OFFICER);
  }
}
