package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardDeeds.nameInCharge;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.HazardEvent.PersonInChargeNamed;
import org.shouwang.kit.testing.Scenario;

/** 指定整改责任人: who is in charge changes, and nothing else. */
class NamePersonInChargeTest {
  @Test
  void theResponsibleEnterpriseNamesSomebodyElseAndTheDeadlineStays() {
    Hazard hazard =
        rectifying()
            .when(nameInCharge(peerOf("ent-7"), 5, "ent-7-b"))
            .then(inChargeFrom(5, "ent-7-b"))
            .state();
    Stage.Assignment now = ((Stage.Assigned) ((Hazard.Known) hazard).stage()).assignment();
    assertThat(now.assigneeId()).isEqualTo(personOf("ent-7-b"));
    assertThat(now.dueAt()).isEqualTo(DUE);
  }

  @Test
  void soDoesWhoeverMayAssign() {
    rectifying()
        .when(nameInCharge(peerOf("ent-8"), 5, "ent-7-b"))
        .then(new PersonInChargeNamed(day(5), personOf("ent-7-b"), DUE, personOf("ent-8")));
    rectifying()
        .when(nameInCharge(officer(), 5, "ent-7-b"))
        .then(new PersonInChargeNamed(day(5), personOf("ent-7-b"), DUE, personOf("bureau")));
  }

  @Test
  void afterATransferTheNextEnterpriseDoesAndTheFormerOneDoesNot() {
    var taken = given(reported(), confirmed(), assigned(), transferProposed(), transferAccepted());
    taken
        .when(nameInCharge(peerOf("ent-9"), 8, "ent-9-b"))
        .then(new PersonInChargeNamed(day(8), personOf("ent-9-b"), DUE, personOf("ent-9")));
    taken.when(nameInCharge(peerOf("ent-7"), 8, "ent-9-b")).thenRejected(NOT_INDEPENDENT);
  }

  @Test
  void onceTheTownshipSeesToItNoPeerFromOutsideDoes() {
    var handed = given(reported(), confirmed(), assigned(), handedToTownship(5));
    handed.when(nameInCharge(peerOf("ent-8"), 6, "ent-7-b")).thenRejected(DUTY_OF_THE_TOWNSHIP);
    handed.when(nameInCharge(peerOf("ent-7"), 6, "ent-7-b")).then(inChargeFrom(6, "ent-7-b"));
  }

  @Test
  void nobodyIsNamedTwiceInARow() {
    given(reported(), confirmed(), assigned(), inChargeFrom(5, "ent-7-b"))
        .when(nameInCharge(peerOf("ent-7"), 6, "ent-7-b"))
        .thenRejected(IN_CHARGE_ALREADY);
  }

  @Test
  void whatIsSubmittedWaitsForItsAcceptance() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(nameInCharge(peerOf("ent-7"), 6, "ent-7-b"))
        .thenRejected(NOT_TO_RECTIFY);
  }

  @Test
  void whoeverWasInChargeDoesNotAcceptWhatAnotherOneFinished() {
    given(
            reported(),
            confirmed(),
            assigned(),
            inChargeFrom(5, "ent-8"),
            inChargeFrom(6, "ent-7-b"),
            rectifiedOn(7))
        .when(acceptedBy(peerOf("ent-8"), 8))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  private static Scenario<Hazard, HazardCommand, HazardEvent> rectifying() {
    return given(reported(), confirmed(), assigned());
  }
}
