package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.hazard.domain.EvidenceFacts.attached;
import static org.shouwang.hazard.domain.EvidenceFacts.document;
import static org.shouwang.hazard.domain.EvidenceFacts.hash;
import static org.shouwang.hazard.domain.EvidenceFacts.ofAnotherHazard;
import static org.shouwang.hazard.domain.EvidenceFacts.offer;
import static org.shouwang.hazard.domain.EvidenceFacts.photo;
import static org.shouwang.hazard.domain.EvidenceStep.APPEAL;
import static org.shouwang.hazard.domain.EvidenceStep.PRESCRIPTION;
import static org.shouwang.hazard.domain.EvidenceStep.RECTIFICATION;
import static org.shouwang.hazard.domain.EvidenceStep.REPORT;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.HazardCommand.Listed;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.HazardCommand.WithEvidence;
import org.shouwang.hazard.domain.HazardEvent.HazardRectified;

/** 证据: what a step is shown by, and what shows nothing. */
class EvidenceTest {
  private static final Evidence NEW = photo("new", day(5));

  @Test
  void aReportComesWithItsPhotosInOneCommit() {
    given()
        .when(
            new ReportHazard(
                HAZARD,
                peerOf("ent-8"),
                day(2),
                report(),
                Listed.ALL,
                offer(photo("a", null), document())))
        .then(reported(), attached(REPORT, 2, 1, personOf("ent-8"), photo("a", null), document()));
  }

  @Test
  void whatAFindingNamedAndIsNotThereIsToldBesideTheReport() {
    given()
        .when(
            new ReportHazard(
                HAZARD,
                peerOf("ent-8"),
                day(2),
                report(),
                Listed.ALL,
                new Offer(List.of(), List.of(hash("a")), null, EvidenceFacts.ONE_PHOTO)))
        .then(reported(), EvidenceFacts.missing("a"));
  }

  @Test
  void nothingIsAttachedWhereNothingIsShown() {
    given(reported(), confirmed(), assigned()).when(submittedBy("ent-7", 5)).then(rectified());
  }

  @Test
  void aRectificationIsShownByAPhotoTakenAfterTheAssignment() {
    given(reported(), confirmed(), assigned())
        .when(submittedBy("ent-7", 5, offer(NEW)))
        .then(rectified(), attached(RECTIFICATION, 5, NEW));
  }

  @Test
  void aPhotoWithoutACaptureTimeIsTakenForTheAccepterToLookAt() {
    given(reported(), confirmed(), assigned())
        .when(submittedBy("ent-7", 5, offer(photo("new", null))))
        .then(rectified(), attached(RECTIFICATION, 5, photo("new", null)));
  }

  @Test
  void aPhotoTakenBeforeTheAssignmentShowsNoRectification() {
    given(reported(), confirmed(), assigned())
        .when(submittedBy("ent-7", 5, offer(photo("new", day(4).minusSeconds(1)))))
        .thenRejected(AFTER_PHOTO_BEFORE_ASSIGNMENT);
  }

  @Test
  void wherePhotosAreAskedForOneIsNeededAndADocumentIsNone() {
    given(reported(), confirmed(), assigned())
        .when(submittedBy("ent-7", 5, offer()))
        .thenRejected(AFTER_PHOTO_MISSING);
    given(reported(), confirmed(), assigned())
        .when(submittedBy("ent-7", 5, offer(document())))
        .thenRejected(AFTER_PHOTO_MISSING);
  }

  @Test
  void aMajorHazardMayNeedAPhotoWhereAGeneralOneNeedsNone() {
    var shipped = new Offer(List.of(), EvidenceFacts.ONE_OF_A_MAJOR_ONE);
    given(reported(), confirmed(), assigned())
        .when(submittedBy("ent-7", 5, shipped))
        .then(rectified());
    var major = given(reported(), confirmedAsMajor(), planSubmitted(), planApproved(), assigned());
    major.when(submittedBy("ent-7", 5, shipped)).thenRejected(AFTER_PHOTO_MISSING);
    major
        .when(
            submittedBy(
                "ent-7",
                5,
                new Offer(
                    List.of(new Offer.Offered(NEW, false)), EvidenceFacts.ONE_OF_A_MAJOR_ONE)))
        .then(rectified(), attached(RECTIFICATION, 5, NEW));
  }

  @Test
  void aPictureOfAnotherHazardIsNoneOfThisOne() {
    given(reported(), confirmed(), assigned())
        .when(submittedBy("ent-7", 5, ofAnotherHazard(NEW)))
        .thenRejected(EVIDENCE_REUSED);
  }

  @Test
  void thePictureOfTheHazardIsNoneOfItsRectification() {
    given(reported(), attached(REPORT, 2, NEW), confirmed(), assigned())
        .when(submittedBy("ent-7", 5, offer(NEW)))
        .thenRejected(EVIDENCE_REUSED);
  }

  @Test
  void theSameBytesInAnotherFormAreTheSamePicture() {
    given(
            reported(),
            attached(REPORT, 2, photo("kept", "original", day(2))),
            confirmed(),
            assigned())
        .when(submittedBy("ent-7", 5, offer(photo("kept-otherwise", "original", day(5)))))
        .thenRejected(EVIDENCE_REUSED);
  }

  @Test
  void aPictureOfAnEarlierCycleIsAnOldOne() {
    given(
            reported(),
            confirmed(),
            assigned(),
            rectified(),
            attached(RECTIFICATION, 5, NEW),
            acceptedOn(8),
            closedOn(8, 5, 0, true),
            lookBackAfter(8),
            lookBackFailed(20),
            reopened(20, closedOn(8, 5, 0, true)),
            new HazardEvent.RectificationAssigned(
                day(21), null, Measure.TIME_LIMITED, EXTENDED, null, POLICY.version()))
        .when(submittedBy("ent-7", 22, offer(photo("new", null))))
        .thenRejected(EVIDENCE_REUSED);
  }

  @Test
  void whatWasSentBackIsShownOnceMoreBesideSomethingNew() {
    Evidence better = photo("better", day(7));
    var sentBack =
        given(
            reported(),
            confirmed(),
            assigned(),
            rectified(),
            attached(RECTIFICATION, 5, NEW),
            rejected());
    sentBack.when(submittedBy("ent-7", 7, offer(NEW))).thenRejected(AFTER_PHOTO_MISSING);
    sentBack
        .when(submittedBy("ent-7", 7, offer(NEW, better)))
        .then(
            new HazardRectified(day(7), "已加装PE线", personOf("ent-7")),
            attached(RECTIFICATION, 7, NEW, better));
  }

  @Test
  void nothingIsNamedTwice() {
    given()
        .when(
            new ReportHazard(
                HAZARD,
                peerOf("ent-8"),
                day(2),
                report(),
                Listed.ALL,
                offer(document(), document())))
        .thenRejected(EVIDENCE_NAMED_TWICE);
  }

  @Test
  void anExpertAndAnAppellantShowWhatTheyMean() {
    given(reported(), confirmed())
        .when(new WithEvidence(HazardDeeds.prescribe(expert(), 4), offer(document())))
        .then(prescribed(), attached(PRESCRIPTION, 4, 1, personOf("expert"), document()));
    given(reported(), dismissed())
        .when(new WithEvidence(HazardFacts.appeal(peerOf("ent-8"), 4), offer(NEW)))
        .then(appealed(), attached(APPEAL, 4, 1, personOf("ent-8"), NEW));
  }

  @Test
  void whatAnAccepterSawStandsBehindHerWordAndBeforeWhatFollowsFromIt() {
    given(reported(), confirmed(), assigned(), rectified(), attached(RECTIFICATION, 5, NEW))
        .when(new WithEvidence(HazardFacts.acceptedBy(peerOf("ent-8"), 8), offer(document())))
        .then(
            acceptedOn(8),
            attached(EvidenceStep.ACCEPTANCE, 8, 1, personOf("ent-8"), document()),
            closedOn(8, 5, 0, true),
            lookBackAfter(8));
  }

  @Test
  void onlyARectificationAsksWhetherAPhotoWasShownBefore() {
    given(reported(), attached(REPORT, 2, NEW))
        .when(new WithEvidence(HazardDeeds.control(peerOf("ent-7"), 4), ofAnotherHazard(NEW)))
        .then(HazardFacts.controlled(), attached(EvidenceStep.INTERIM_CONTROLS, 4, NEW));
  }

  @Test
  void whatShowedAnotherStepShowsNoRectification() {
    given(reported(), confirmed(), assigned(), attached(EvidenceStep.INTERIM_CONTROLS, 4, NEW))
        .when(submittedBy("ent-7", 5, offer(NEW)))
        .thenRejected(EVIDENCE_REUSED);
  }

  @Test
  void whatShowsThatAHazardIsBackBelongsToTheCycleThatEnds() {
    given(
            reported(),
            confirmed(),
            assigned(),
            rectified(),
            acceptedOn(8),
            closedOn(8, 5, 0, true),
            lookBackAfter(8))
        .when(new WithEvidence(HazardDeeds.failLookBack(peerOf("ent-8"), 20), offer(NEW)))
        .then(
            lookBackFailed(20),
            attached(EvidenceStep.LOOK_BACK_FAILURE, 20, 1, personOf("ent-8"), NEW),
            reopened(20, closedOn(8, 5, 0, true)));
  }

  @Test
  void nothingShowsWhatTheClockSays() {
    assertThatThrownBy(() -> new WithEvidence(ClockFacts.markOverdue(HazardFacts.DUE), offer(NEW)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPolicyAsksForNothingThatCannotBe() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    EvidencePolicy.AfterPhotos none = new EvidencePolicy.AfterPhotos(0, 0);
    assertThatThrownBy(() -> new EvidencePolicy("x", day, none, 17, 24))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EvidencePolicy.AfterPhotos(-1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EvidencePolicy("x", day, none, 3, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
