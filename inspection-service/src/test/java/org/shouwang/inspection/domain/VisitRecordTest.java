package org.shouwang.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.inspection.domain.Commonality.COMMON;
import static org.shouwang.inspection.domain.Commonality.SPECIFIC;
import static org.shouwang.inspection.domain.InspectionFacts.*;
import static org.shouwang.inspection.domain.InspectionRejection.*;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 检查记录: the team's own words, until the enterprise signs or refuses to. */
class VisitRecordTest {
  @Test
  void somebodyOfTheTeamRecordsAFinding() {
    during(checkedIn())
        .when(recordedBy(peerOf("ent-8"), 5, "fin-1"))
        .then(found(5, "fin-1", SPECIFIC));
  }

  @Test
  void somebodyOfTheTeamNotesAStrength() {
    during(checkedIn()).when(notedBy(peerOf("ent-8"), 5)).then(strength(5));
  }

  /** It began while the findings were being locked: neither knew of the other. */
  @Test
  void nothingIsAddedOnceTheCampaignsFindingsAreLocked() {
    Campaign locked = given(planned(), locked()).state();
    during(checkedIn())
        .when(recordedBy(peerOf("ent-8"), 7, "fin-1", locked))
        .thenRejected(FINDINGS_LOCKED);
    during(checkedIn()).when(notedBy(peerOf("ent-8"), 7, locked)).thenRejected(FINDINGS_LOCKED);
    during(checkedIn()).when(signedBy(peerOf("ent-7"), 7)).then(signed(7, 0, 0));
  }

  @Test
  void aPhotoIsNamedOnceInAFinding() {
    String photo = "ab".repeat(32);
    during(checkedIn())
        .when(
            new VisitCommand.RecordFinding(
                VISIT,
                peerOf("ent-8"),
                day(5),
                shown("fin-1", photo, photo),
                given(planned()).state()))
        .thenRejected(EVIDENCE_NAMED_TWICE);
  }

  @Test
  void nobodyElseRecordsFindings() {
    during(checkedIn()).when(recordedBy(peerOf("ent-6"), 5, "fin-1")).thenRejected(NOT_OF_THE_TEAM);
  }

  @Test
  void notEvenAnOfficerRecordsFindingsOfATeamThatIsNotHers() {
    during(checkedIn()).when(recordedBy(officer(), 5, "fin-1")).thenRejected(NOT_OF_THE_TEAM);
  }

  @Test
  void nobodyElseNotesStrengths() {
    during(checkedIn()).when(notedBy(peerOf("ent-7"), 5)).thenRejected(NOT_OF_THE_TEAM);
  }

  @Test
  void nothingWasSeenBeforeTheTeamArrived() {
    during(checkedIn()).when(recordedBy(peerOf("ent-8"), 4, "fin-1")).thenRejected(OUT_OF_ORDER);
    during(checkedIn()).when(notedBy(peerOf("ent-8"), 4)).thenRejected(OUT_OF_ORDER);
  }

  @Test
  void entriesOfSeveralInspectorsComeInAnyOrder() {
    during(checkedIn(), found(6, "fin-1", COMMON))
        .when(recordedBy(peerOf("ent-8"), 5, "fin-2"))
        .then(found(5, "fin-2", SPECIFIC));
  }

  @Test
  void theInspectedEnterpriseSigns() {
    during(checkedIn(), found(5, "fin-1", COMMON), strength(5))
        .when(signedBy(peerOf("ent-7"), 5))
        .then(signed(5, 1, 1));
  }

  @Test
  void nobodyElseSigns() {
    during(checkedIn())
        .when(signedBy(peerOf("ent-8"), 5))
        .thenRejected(SIGNER_NOT_OF_THE_ENTERPRISE);
  }

  @Test
  void nothingIsSignedBeforeItWasRecorded() {
    during(checkedIn(), found(6, "fin-1", COMMON))
        .when(signedBy(peerOf("ent-7"), 5))
        .thenRejected(OUT_OF_ORDER);
  }

  @Test
  void noSignatureIsRefusedBeforeWhatItWouldStandFor() {
    during(checkedIn(), strength(6)).when(refusalBy(peerOf("ent-9"), 5)).thenRejected(OUT_OF_ORDER);
    during(checkedIn()).when(refusalBy(officer(), 4)).thenRejected(OUT_OF_ORDER);
  }

  @Test
  void theTeamRecordsThatNobodySigns() {
    during(checkedIn(), found(5, "fin-1", COMMON))
        .when(refusalBy(peerOf("ent-9"), 5))
        .then(refused(5, 1, 0));
  }

  @Test
  void anOfficerMayRecordThatToo() {
    during(checkedIn()).when(refusalBy(officer(), 5)).then(refused(5, 0, 0));
  }

  @Test
  void theInspectedEnterpriseRecordsNoRefusal() {
    during(checkedIn()).when(refusalBy(peerOf("ent-7"), 5)).thenRejected(NOT_OF_THE_TEAM);
  }

  @Test
  void nothingIsAddedAfterTheSignature() {
    during(checkedIn(), signed(5, 0, 0))
        .when(recordedBy(peerOf("ent-8"), 6, "fin-1"))
        .thenRejected(RECORD_FINISHED);
  }

  @Test
  void nothingIsAddedAfterARefusalEither() {
    during(checkedIn(), refused(5, 0, 0))
        .when(notedBy(peerOf("ent-8"), 6))
        .thenRejected(RECORD_FINISHED);
  }

  @Test
  void nothingIsSignedTwice() {
    during(checkedIn(), signed(5, 0, 0))
        .when(signedBy(peerOf("ent-7"), 6))
        .thenRejected(RECORD_FINISHED);
  }

  @Test
  void nothingIsRecordedWhereNobodyIs() {
    during().when(recordedBy(peerOf("ent-8"), 5, "fin-1")).thenRejected(NO_SUCH_VISIT);
  }

  @Test
  void visitsAddUp() {
    Visit.Known signed =
        (Visit.Known)
            during(checkedIn(), found(5, "fin-1", COMMON), strength(5), signed(6, 1, 1)).state();
    Visit.Known open =
        (Visit.Known)
            during(checkedIn(), found(5, "fin-2", SPECIFIC), found(5, "fin-3", COMMON)).state();
    assertThat(Tally.of(List.of(signed, open))).isEqualTo(new Tally(2, 1, 3, 2, 1, 0, day(6)));
  }
}
