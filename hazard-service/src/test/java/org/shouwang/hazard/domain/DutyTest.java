package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardDeeds.*;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.DUTY_OF_THE_TOWNSHIP;

import org.junit.jupiter.api.Test;

/** 督办责任: an enterprise that leaves its cooperative leaves its hazards to the township. */
class DutyTest {
  @Test
  void theHazardGoesOnWhereItStoodAndTheEnterpriseStaysResponsible() {
    Hazard.Known hazard =
        (Hazard.Known)
            given(reported(), confirmed(), assigned())
                .when(handToTownship("ent-7", 9))
                .then(handedToTownship(9))
                .state();
    assertThat(hazard.status()).isEqualTo(HazardStatus.RECTIFYING);
    assertThat(hazard.segments())
        .containsExactly(
            new Segment(id("ent-7"), Duty.COOPERATIVE, day(2)),
            new Segment(id("ent-7"), Duty.TOWNSHIP, day(9)));
    given(reported(), confirmed(), assigned(), handedToTownship(9))
        .when(submittedBy("ent-7", 10))
        .then(rectifiedOn(10));
  }

  @Test
  void thenAPeersWordNoLongerMovesItAndAnOfficersDoes() {
    given(reported(), confirmed(), assigned(), rectified(), handedToTownship(9))
        .when(acceptedBy(peerOf("ent-8"), 10))
        .thenRejected(DUTY_OF_THE_TOWNSHIP);
    given(reported(), handedToTownship(9))
        .when(on(10, confirm(peerOf("ent-8"), Grade.GENERAL, null)))
        .thenRejected(DUTY_OF_THE_TOWNSHIP);
    Hazard rectified =
        given(reported(), confirmed(), assigned(), rectified(), handedToTownship(9)).state();
    assertThat(new HazardDecider().decide(rectified, acceptedBy(officer(), 10))).hasSize(3);
  }

  @Test
  void nothingIsHandedOverTwiceNorWhenItIsOverNorWhenItIsAnothersByNow() {
    given(reported(), handedToTownship(9)).when(handToTownship("ent-7", 10)).then();
    given(reported(), extinguished(Standing.NONE)).when(handToTownship("ent-7", 60)).then();
    given(
            reported(),
            confirmed(),
            assigned(),
            rectified(),
            acceptedOn(8),
            closedOn(8, 5, 0, true),
            lookBackAfter(8),
            lookBackPassed(20))
        .when(handToTownship("ent-7", 21))
        .then();
    given(reported(), transferProposed(), transferAccepted())
        .when(handToTownship("ent-7", 21))
        .then();
  }

  @Test
  void whatHasGoneOnSinceTheDepartureIsHandedOverAfterItsLastStep() {
    given(reported(), confirmed(), assigned())
        .when(handToTownship("ent-7", 1))
        .then(
            new HazardEvent.DutyHandedToTownship(
                assigned().occurredAt(), id("ent-7"), id("coop-1"), "xihu", Departure.WITHDRAWN));
  }
}
