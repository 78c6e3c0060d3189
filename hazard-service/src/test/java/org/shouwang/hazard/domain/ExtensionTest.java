package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardDeeds.*;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** 延期: asked for before the deadline, which stays known. */
class ExtensionTest {
  private static final LocalDate WANTED = LocalDate.of(2026, 3, 31);

  @Test
  void aGrantedExtensionKeepsTheOriginalDeadlineAndCountsForPunctuality() {
    given(reported(), confirmed(), assigned())
        .when(requestExtension(peerOf("ent-7"), 6, WANTED))
        .then(extensionRequested())
        .when(grantExtension(peerOf("ent-8"), 7))
        .then(extensionGranted())
        .when(submittedBy("ent-7", 20))
        .then(rectifiedOn(20))
        .when(acceptedBy(peerOf("ent-8"), 21))
        .then(
            acceptedOn(21),
            new HazardEvent.HazardClosed(
                day(21),
                day(3),
                day(4),
                DUE,
                EXTENDED,
                day(20),
                day(21),
                Grade.GENERAL,
                0,
                true,
                1,
                18 * 24 * 60),
            lookBackAfter(21));
  }

  @Test
  void aRefusedOneChangesNothingAndMayBeAskedForAgain() {
    given(reported(), confirmed(), assigned(), extensionRequested())
        .when(refuseExtension(peerOf("ent-8"), 7))
        .then(extensionRefused())
        .when(grantExtension(peerOf("ent-8"), 8))
        .thenRejected(NO_EXTENSION_REQUESTED);
  }

  @Test
  void nobodyAsksOnceTheDeadlineIsPast() {
    given(reported(), confirmed(), assigned())
        .when(requestExtension(peerOf("ent-7"), 12, WANTED))
        .thenRejected(EXTENSION_TOO_LATE);
  }

  @Test
  void oneRequestAtATime() {
    given(reported(), confirmed(), assigned(), extensionRequested())
        .when(requestExtension(peerOf("ent-7"), 7, WANTED))
        .thenRejected(EXTENSION_PENDING);
  }

  @Test
  void theWantedDayLiesAfterTheDeadline() {
    given(reported(), confirmed(), assigned())
        .when(requestExtension(peerOf("ent-7"), 6, LocalDate.of(2026, 3, 11)))
        .thenRejected(EXTENSION_NOT_LATER);
  }

  @Test
  void allExtensionsTogetherKeepWithinThePolicy() {
    given(reported(), confirmed(), assigned(), extensionRequested(), extensionGranted())
        .when(requestExtension(peerOf("ent-7"), 8, LocalDate.of(2026, 5, 11)))
        .thenRejected(EXTENSION_TOO_LONG);
  }

  @Test
  void onlyTheResponsibleEnterpriseAsks() {
    given(reported(), confirmed(), assigned())
        .when(requestExtension(peerOf("ent-8"), 6, WANTED))
        .thenRejected(NOT_THE_RESPONSIBLE_ENTERPRISE);
  }

  @Test
  void theEnterpriseDoesNotGrantItToItself() {
    given(reported(), confirmed(), assigned(), extensionRequested())
        .when(grantExtension(colleagueOf("ent-7"), 7))
        .thenRejected(NOT_INDEPENDENT);
  }

  @Test
  void ofAMajorHazardAnOfficerDecides() {
    given(reported(), confirmedAsMajor(), assigned(), extensionRequested())
        .when(grantExtension(peerOf("ent-8"), 7))
        .thenRejected(MAJOR_NEEDS_OFFICER);
  }

  @Test
  void whereThereIsNoDeadlineThereIsNothingToExtend() {
    given(reported(), confirmed())
        .when(requestExtension(peerOf("ent-7"), 6, WANTED))
        .thenRejected(NOT_TO_EXTEND);
  }
}
