package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.ClockFacts.*;
import static org.shouwang.hazard.domain.HazardDeeds.*;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.HazardCommand.MarkConfirmationOverdue;
import org.shouwang.hazard.domain.HazardCommand.MarkExtensionUndecided;
import org.shouwang.hazard.domain.HazardCommand.MarkListingUnpublished;
import org.shouwang.hazard.domain.HazardCommand.MarkTransferUnanswered;
import org.shouwang.hazard.domain.HazardCommand.RequestExtension;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.TimerPolicy.ExtensionNotice;

/** 核实、转办、复查、回头看: what waits for others, and is told when it takes too long. */
class WaitingTest {

  @Test
  void aReportIsConfirmedWithinTwoWorkingDays() {
    given(reported()).when(markConfirmationOverdue(CONFIRMATION_DUE)).then(confirmationOverdue());
    given(reported())
        .when(markConfirmationOverdue(CONFIRMATION_DUE.minusSeconds(1)))
        .thenRejected(CONFIRMATION_NOT_OVERDUE);
    given(reported(), confirmed())
        .when(markConfirmationOverdue(CONFIRMATION_DUE))
        .thenRejected(NOT_TO_CONFIRM);
    given(reported(), confirmationOverdue())
        .when(markConfirmationOverdue(CONFIRMATION_DUE.plusSeconds(1)))
        .thenRejected(CONFIRMATION_NOT_OVERDUE);
  }

  @Test
  void whatWaitsAlreadyIsCountedByTheVersionInForceWhenItBegan() {
    // The longer waits of 4 March are those of what begins to wait from then on.
    given(reported())
        .when(new MarkConfirmationOverdue(HAZARD, clock(), CONFIRMATION_DUE, changedOn(4)))
        .then(confirmationOverdue());
    given(reported(), transferProposedOn(3))
        .when(new MarkTransferUnanswered(HAZARD, clock(), day(6), changedOn(4)))
        .then(new TransferUnanswered(day(6), id("ent-9"), day(3), "timers-test", "no holidays"));
    given(reported(), confirmedAsMajor(), listedOn(3))
        .when(new MarkListingUnpublished(HAZARD, clock(), day(11), changedOn(4)))
        .then(new ListingUnpublished(day(11), day(3), "timers-test", "no holidays"));
    given(reported(), confirmed(), assigned(), extensionRequested())
        .when(new MarkExtensionUndecided(HAZARD, clock(), DECISION_DUE, changedOn(4)))
        .thenRejected(EXTENSION_NOT_OVERDUE);
    Instant fifteen = Instant.parse("2026-03-27T16:00:00Z");
    given(reported(), confirmed(), assigned(), extensionRequested())
        .when(new MarkExtensionUndecided(HAZARD, clock(), fifteen, changedOn(4)))
        .then(new ExtensionUndecided(fifteen, day(6), "timers-slower", "no holidays"));
  }

  @Test
  void whatWasReinstatedWaitsFromThenOn() {
    given(reported(), dismissed(), appealed(), reinstated())
        .when(markConfirmationOverdue(CONFIRMATION_DUE))
        .thenRejected(CONFIRMATION_NOT_OVERDUE);
    Instant monday = Instant.parse("2026-03-09T16:00:00Z");
    given(reported(), dismissed(), appealed(), reinstated())
        .when(markConfirmationOverdue(monday))
        .then(new ConfirmationOverdue(monday, day(5), "timers-test", "no holidays"));
  }

  @Test
  void aTransferIsAnsweredWithinTwoWorkingDays() {
    given(reported(), confirmed(), transferProposed())
        .when(markTransferUnanswered(transferUnanswered().occurredAt()))
        .then(transferUnanswered());
    given(reported(), confirmed(), transferProposed())
        .when(markTransferUnanswered(day(8)))
        .thenRejected(TRANSFER_NOT_OVERDUE);
    given(reported(), confirmed(), transferProposed(), transferUnanswered())
        .when(markTransferUnanswered(day(12)))
        .thenRejected(TRANSFER_NOT_OVERDUE);
    given(reported(), confirmed(), transferProposed(), transferDeclined())
        .when(markTransferUnanswered(day(12)))
        .thenRejected(NO_TRANSFER_PENDING);
    given(reported(), confirmed(), transferProposed(), transferUnanswered())
        .when(acceptTransfer(peerOf("ent-9"), 7))
        .then(transferAccepted());
  }

  @Test
  void aStoppedOperationIsReviewedWithinTheDaysOfThePolicy() {
    HazardEvent[] waiting = {
      reported(),
      confirmedAsMajor(),
      suspended(StopExtent.FULL),
      assigned(),
      planSubmitted(),
      planApproved(),
      rectified(),
      resumptionRequested()
    };
    Instant due = resumptionRequested().reviewDueAt();
    given(waiting).when(markReviewOverdue(due)).then(reviewOverdue());
    given(waiting).when(markReviewOverdue(due.plusSeconds(1))).thenRejected(REVIEW_NOT_OVERDUE);
    given(reported(), confirmed(), assigned(), rectified())
        .when(markReviewOverdue(due))
        .thenRejected(RESUMPTION_NOT_REQUESTED);
    given(reported(), confirmed(), assigned())
        .when(markReviewOverdue(due))
        .thenRejected(RESUMPTION_BEFORE_RECTIFICATION);
  }

  @Test
  void aRequestForAnExtensionIsDecidedWithinTenWorkingDays() {
    HazardEvent[] asked = {reported(), confirmed(), assigned(), extensionRequested()};
    given(asked)
        .when(markExtensionUndecided(DECISION_DUE.minusSeconds(1)))
        .thenRejected(EXTENSION_NOT_OVERDUE);
    given(asked)
        .when(markExtensionUndecided(DECISION_DUE))
        .then(extensionUndecided())
        .when(grantExtension(peerOf("ent-8"), 7))
        .then(extensionGranted());
    given(reported(), confirmed(), assigned(), extensionRequested(), extensionUndecided())
        .when(markExtensionUndecided(DECISION_DUE))
        .thenRejected(EXTENSION_NOT_OVERDUE);
    given(reported(), confirmed(), assigned(), extensionRequested(), extensionRefused())
        .when(markExtensionUndecided(DECISION_DUE))
        .thenRejected(NO_EXTENSION_REQUESTED);
    given(
            reported(),
            confirmed(),
            assigned(),
            extensionRequested(),
            transferProposed(),
            transferAccepted())
        .when(markExtensionUndecided(DECISION_DUE))
        .thenRejected(NO_EXTENSION_REQUESTED);
  }

  @Test
  void aListingIsMadePublicWithinFiveWorkingDays() {
    HazardEvent[] listed = {reported(), confirmedAsMajor(), listed()};
    given(listed)
        .when(markListingUnpublished(PUBLICATION_DUE.minusSeconds(1)))
        .thenRejected(LISTING_NOT_OVERDUE);
    given(listed)
        .when(markListingUnpublished(PUBLICATION_DUE))
        .then(listingUnpublished())
        .when(markListingUnpublished(PUBLICATION_DUE))
        .thenRejected(LISTING_NOT_OVERDUE);
    given(listed)
        .when(publishListing(officer(), 5))
        .then(listingPublished())
        .when(publishListing(officer(), 6))
        .thenRejected(LISTING_PUBLISHED);
    given(reported(), confirmedAsMajor(), listed(), listingPublished())
        .when(markListingUnpublished(PUBLICATION_DUE))
        .thenRejected(LISTING_PUBLISHED);
    given(listed).when(publishListing(peerOf("ent-8"), 5)).thenRejected(LISTING_NEEDS_OFFICER);
    given(reported(), confirmedAsMajor())
        .when(markListingUnpublished(PUBLICATION_DUE))
        .thenRejected(NOT_LISTED);
  }

  @Test
  void aLookBackFallsDueOnTheDayThatItsClosureHadSet() {
    HazardEvent[] closed = {
      reported(),
      confirmed(),
      assigned(),
      rectified(),
      acceptedOn(8),
      closedOn(8, 5, 0, true),
      lookBackAfter(8)
    };
    Instant due = lookBackAfter(8).dueAt();
    given(closed).when(remindOfLookBack(due)).then(lookBackDue(8));
    given(closed).when(remindOfLookBack(due.plusSeconds(1))).thenRejected(NO_LOOK_BACK_DUE);
    given(
            reported(),
            confirmed(),
            assigned(),
            rectified(),
            acceptedOn(8),
            closedOn(8, 5, 0, true),
            lookBackAfter(8),
            lookBackPassed(50))
        .when(remindOfLookBack(due))
        .thenRejected(NO_LOOK_BACK_DUE);
  }

  @Test
  void aMajorHazardIsReportedAsSoonAsItIsFoundToBeOne() {
    given(reported())
        .when(confirm(officer(), Grade.MAJOR, CRITERION))
        .then(new HazardConfirmed(day(3), Grade.MAJOR, CRITERION, personOf("bureau")), notified(3));
    given(reported(), confirmed())
        .when(regrade(officer(), 4, Grade.MAJOR))
        .then(raised(), notified(4));
  }

  @Test
  void theExtensionOfAListedHazardIsAskedForEarly() {
    // Due on 11 March, a Wednesday; twenty working days before is 11 February.
    HazardEvent[] listed = {reported(), confirmedAsMajor(), listed(), assigned()};
    given(listed).when(extension(ExtensionNotice.LISTED)).thenRejected(EXTENSION_NOTICE_TOO_SHORT);
    given(listed).when(extension(ExtensionNotice.NONE)).then(asked());
    HazardEvent[] unlisted = {reported(), confirmedAsMajor(), assigned()};
    given(unlisted).when(extension(ExtensionNotice.LISTED)).then(asked());
    given(unlisted).when(extension(ExtensionNotice.MAJOR)).thenRejected(EXTENSION_NOTICE_TOO_SHORT);
    given(reported(), confirmed(), assigned()).when(extension(ExtensionNotice.MAJOR)).then(asked());
    RectificationAssigned long_ =
        new RectificationAssigned(
            day(4),
            null,
            Measure.TIME_LIMITED,
            Instant.parse("2026-04-03T16:00:00Z"),
            null,
            "deadlines-test");
    given(reported(), confirmedAsMajor(), listed(), long_)
        .when(extension(6, LocalDate.of(2026, 4, 30)))
        .then(
            new ExtensionRequested(
                day(6),
                Instant.parse("2026-04-30T16:00:00Z"),
                "采购周期长",
                personOf("ent-7"),
                "lifecycle-test"));
    given(reported(), confirmedAsMajor(), listed(), long_)
        .when(extension(7, LocalDate.of(2026, 4, 30)))
        .thenRejected(EXTENSION_NOTICE_TOO_SHORT);
  }

  private static RequestExtension extension(ExtensionNotice notice) {
    return new RequestExtension(
        HAZARD,
        peerOf("ent-7"),
        day(6),
        LocalDate.of(2026, 3, 31),
        "采购周期长",
        LIFECYCLE,
        new Timing(timers(notice), CALENDAR));
  }

  private static RequestExtension extension(int day, LocalDate dueOn) {
    return requestExtension(peerOf("ent-7"), day, dueOn);
  }

  private static TransferProposed transferProposedOn(int day) {
    return new TransferProposed(day(day), id("ent-7"), id("ent-9"), "承租", personOf("ent-7"));
  }

  private static HazardListedForSupervision listedOn(int day) {
    HazardListedForSupervision listed = listed();
    return new HazardListedForSupervision(
        day(day), listed.level(), listed.reason(), listed.listerId());
  }

  private static ExtensionRequested asked() {
    return extensionRequested();
  }
}
