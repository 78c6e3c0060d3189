package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** 判重与复发: two reports of one hazard. */
class LikenessTest {
  private static final Standing CONFIRMED = new Standing(day(3), null, Grade.GENERAL);

  @Test
  void aDuplicateSaysWhatTheFiguresLoseAndRevokingItWhatTheyGetBack() {
    given(reported(), confirmed())
        .when(markDuplicate(peerOf("ent-8"), 6, EARLIER, openSince(1, null)))
        .then(markedDuplicate(CONFIRMED))
        .when(assign(Measure.IMMEDIATE, null))
        .thenRejected(OUT_OF_ORDER);
    given(reported(), confirmed(), markedDuplicate(CONFIRMED))
        .when(revokeDuplicate(peerOf("ent-8"), 7))
        .then(duplicateRevoked(CONFIRMED))
        .when(markDuplicate(peerOf("ent-8"), 8, EARLIER, openSince(1, null)))
        .then(
            new HazardEvent.HazardMarkedDuplicate(
                day(8), EARLIER, day(1), personOf("ent-8"), CONFIRMED));
  }

  @Test
  void theOriginalIsTheOneThatWasReportedFirst() {
    given(reported())
        .when(markDuplicate(peerOf("ent-8"), 6, EARLIER, openSince(3, null)))
        .thenRejected(ORIGINAL_REPORTED_LATER);
  }

  @Test
  void whatCameBackAfterItsClosureIsNoDuplicate() {
    given(reported())
        .when(markDuplicate(peerOf("ent-8"), 9, EARLIER, closedSince(1)))
        .thenRejected(ORIGINAL_NOT_OPEN);
  }

  @Test
  void theEnterpriseItselfDoesNotJudge() {
    given(reported())
        .when(markDuplicate(peerOf("ent-7"), 6, EARLIER, openSince(1, null)))
        .thenRejected(NOT_INDEPENDENT);
  }

  @Test
  void aHazardOfNobodyIsNoOriginal() {
    given(reported())
        .when(markDuplicate(peerOf("ent-8"), 6, EARLIER, new Hazard.Unreported()))
        .thenRejected(NO_SUCH_ORIGINAL);
  }

  @Test
  void aHazardIsNotItsOwnDuplicate() {
    given(reported())
        .when(markDuplicate(peerOf("ent-8"), 6, HAZARD, openSince(1, null)))
        .thenRejected(ORIGINAL_IS_ITSELF);
  }

  @Test
  void differentClausesAreDifferentHazards() {
    var clauses = report();
    given(
            new HazardEvent.HazardReported(day(2), clauses),
            new HazardEvent.HazardCorrected(
                day(3),
                new Correction(null, "A", null, null, null, null, null, null, null, Set.of()),
                "x",
                "per-x"))
        .when(markDuplicate(peerOf("ent-8"), 6, EARLIER, openSince(1, "B")))
        .thenRejected(OTHER_CLAUSE);
  }

  @Test
  void onlyADuplicateCanBeRevoked() {
    given(reported()).when(revokeDuplicate(peerOf("ent-8"), 7)).thenRejected(NOT_A_DUPLICATE);
  }

  @Test
  void aDismissedHazardIsNoDuplicate() {
    given(reported(), dismissed())
        .when(markDuplicate(peerOf("ent-8"), 6, EARLIER, openSince(1, null)))
        .thenRejected(NOT_OPEN);
  }

  @Test
  void whatCameBackIsMarkedOnceAsARecurrence() {
    given(reported())
        .when(markRecurrence(peerOf("ent-8"), 6, closedSince(1)))
        .then(recurrence())
        .when(markRecurrence(peerOf("ent-8"), 7, closedSince(1)))
        .thenRejected(ALREADY_A_RECURRENCE);
  }

  @Test
  void whatIsStillOpenDidNotComeBack() {
    given(reported())
        .when(markRecurrence(peerOf("ent-8"), 6, openSince(1, null)))
        .thenRejected(EARLIER_NOT_CLOSED);
  }
}
