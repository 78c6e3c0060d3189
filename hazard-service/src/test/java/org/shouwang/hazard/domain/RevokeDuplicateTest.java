package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.ClockFacts.*;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.HazardEvent.*;

/** 撤销判重: what struck in vain meanwhile is told, once each and in order. */
class RevokeDuplicateTest {
  private static final Standing OPEN = new Standing(day(3), DUE, Grade.GENERAL);
  private static final Standing MAJOR = new Standing(day(3), DUE, Grade.MAJOR);

  @Test
  void tellsThatItsConfirmationTakesTooLong() {
    given(reported(), markedOn(3, Standing.NONE))
        .when(markConfirmationOverdue(CONFIRMATION_DUE))
        .thenRejected(NOT_TO_CONFIRM);
    given(reported(), markedOn(3, Standing.NONE))
        .when(revokeDuplicate(peerOf("ent-8"), 5))
        .then(
            revokedOn(5, Standing.NONE),
            new ConfirmationOverdue(day(5), day(2), "timers-test", "no holidays"))
        .when(markConfirmationOverdue(day(6)))
        .thenRejected(CONFIRMATION_NOT_OVERDUE);
  }

  @Test
  void tellsNobodyTwiceNorTooEarly() {
    given(reported(), confirmationOverdue(), markedOn(5, Standing.NONE))
        .when(revokeDuplicate(peerOf("ent-8"), 6))
        .then(revokedOn(6, Standing.NONE));
    given(reported(), markedOn(3, Standing.NONE))
        .when(revokeDuplicate(peerOf("ent-8"), 4))
        .then(revokedOn(4, Standing.NONE))
        .when(markConfirmationOverdue(CONFIRMATION_DUE))
        .then(confirmationOverdue());
  }

  @Test
  void tellsInTheOrderInWhichItWasDue() {
    given(
            reported(),
            confirmedAsMajor(),
            listed(),
            assigned(),
            extensionRequested(),
            transferProposed(),
            markedOn(7, OPEN))
        .when(revokeDuplicate(peerOf("ent-8"), 23))
        .then(
            revokedOn(23, MAJOR),
            new TransferUnanswered(day(23), id("ent-9"), day(6), "timers-test", "no holidays"),
            new ListingUnpublished(day(23), day(4), "timers-test", "no holidays"),
            overdueAgain(day(23), day(23)),
            new ExtensionUndecided(day(23), day(6), "timers-test", "no holidays"));
  }

  @Test
  void remindsOfADeadlineThatIsStillToCome() {
    given(reported(), confirmed(), assigned(), markedOn(7, OPEN))
        .when(revokeDuplicate(peerOf("ent-8"), 10))
        .then(revokedOn(10, OPEN), new HazardDueSoon(day(10), DUE, 1, "timers-test", null));
    given(reported(), confirmed(), assigned(), dueSoon(), markedOn(9, OPEN))
        .when(revokeDuplicate(peerOf("ent-8"), 10))
        .then(revokedOn(10, OPEN));
  }

  @Test
  void tellsOfAReviewThatWasDueMeanwhile() {
    HazardEvent[] stopped = {
      reported(),
      confirmedAsMajor(),
      suspended(StopExtent.FULL),
      assigned(),
      rectified(),
      resumptionRequested()
    };
    given(with(stopped, markedOn(8, MAJOR)))
        .when(revokeDuplicate(peerOf("ent-8"), 18))
        .then(revokedOn(18, MAJOR), new ResumptionReviewOverdue(day(18), 1));
    given(with(stopped, reviewOverdue(), markedOn(18, MAJOR)))
        .when(revokeDuplicate(peerOf("ent-8"), 19))
        .then(revokedOn(19, MAJOR));
  }

  private static HazardEvent[] with(HazardEvent[] before, HazardEvent... more) {
    return Stream.of(before, more).flatMap(Arrays::stream).toArray(HazardEvent[]::new);
  }

  private static HazardMarkedDuplicate markedOn(int day, Standing standing) {
    return new HazardMarkedDuplicate(day(day), EARLIER, day(1), personOf("ent-8"), standing);
  }

  private static DuplicateRevoked revokedOn(int day, Standing standing) {
    return new DuplicateRevoked(day(day), EARLIER, "位置不同", personOf("ent-8"), standing);
  }
}
