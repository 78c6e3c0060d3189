package org.shouwang.hazard.domain.publicreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardFacts.day;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.hazard.domain.publicreport.ReportFacts.*;
import static org.shouwang.hazard.domain.publicreport.ReportRejection.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardFacts;
import org.shouwang.kit.domain.Ids;

/** 举报: from its receipt to its answer. */
class ReportRulesTest {
  @Test
  void isReceivedWithADeadlineForItsAcceptance() {
    given().when(receive()).then(received());
  }

  @Test
  void isReceivedOnce() {
    given(received()).when(receive()).thenRejected(ALREADY_RECEIVED);
  }

  @Test
  void nothingCanBeAskedOfAReportThatIsNone() {
    given().when(accept(3)).thenRejected(NO_SUCH_REPORT);
  }

  @Test
  void anOfficerAcceptsItInHerOwnWords() {
    given(received()).when(accept(3)).then(accepted());
  }

  @Test
  void isAcceptedAboutAnEnterpriseOfTheDistrictOnly() {
    given(received()).when(accept(3, id("ent-9"), false)).thenRejected(NO_SUCH_ENTERPRISE);
  }

  @Test
  void isAcceptedOrDeclinedOnce() {
    given(received(), accepted()).when(accept(4)).thenRejected(NOT_TO_ACCEPT);
    given(received(), accepted()).when(decline(5)).thenRejected(NOT_TO_ACCEPT);
    given(received()).when(decline(5)).then(declined());
  }

  @Test
  void mayTurnOutToBeAnotherDepartmentsUntilThereIsAnOutcome() {
    given(received()).when(forward(5)).then(forwarded());
    given(received(), accepted(), begun()).when(forward(5)).then(forwarded());
    given(received(), accepted(), begun(), refuted()).when(forward(6)).thenRejected(NOT_TO_FORWARD);
  }

  @Test
  void isVerifiedAfterItsAcceptance() {
    given(received(), accepted()).when(begin(4)).then(begun());
    given(received()).when(begin(4)).thenRejected(NOT_TO_VERIFY);
    given(received(), accepted()).when(substantiate(4)).thenRejected(NOT_VERIFYING);
  }

  @Test
  void itsVerificationIsExtendedOnceAndInTime() {
    given(received(), accepted(), begun()).when(extend(5)).then(extended());
    given(received(), accepted(), begun(), extended())
        .when(extend(6))
        .thenRejected(ALREADY_EXTENDED);
    given(received(), accepted(), begun()).when(extend(90)).thenRejected(EXTENSION_TOO_LATE);
  }

  @Test
  void thatItIsTrueMakesANewHazardWhoseIdDerivesFromTheReports() {
    given(received(), accepted(), begun()).when(substantiate(5)).then(substantiated());
  }

  @Test
  void thatItIsTrueTakesAnEnterpriseOfTheDistrict() {
    given(received(), accepted(), begun())
        .when(substantiate(5, null, false, null, null))
        .thenRejected(ENTERPRISE_MISSING);
    given(received(), accepted(), begun())
        .when(substantiate(5, id("ent-9"), false, null, null))
        .thenRejected(NO_SUCH_ENTERPRISE);
  }

  @Test
  void aHazardThatIsKnownAlreadyIsNamedAndNotReportedAgain() {
    given(received(), accepted(), begun())
        .when(substantiate(5, id("ent-7"), true, KNOWN_HAZARD, hazard(HazardFacts.reported())))
        .then(substantiated(KNOWN_HAZARD, false));
  }

  @Test
  void onlyAHazardOfThatEnterpriseThatStandsCanBeNamed() {
    given(received(), accepted(), begun())
        .when(substantiate(5, id("ent-7"), true, KNOWN_HAZARD, new Hazard.Unreported()))
        .thenRejected(NO_SUCH_HAZARD_THERE);
    given(received(), accepted(), begun())
        .when(substantiate(5, id("ent-8"), true, KNOWN_HAZARD, hazard(HazardFacts.reported())))
        .thenRejected(NO_SUCH_HAZARD_THERE);
    given(received(), accepted(), begun())
        .when(
            substantiate(
                5,
                id("ent-7"),
                true,
                KNOWN_HAZARD,
                hazard(HazardFacts.reported(), HazardFacts.dismissed())))
        .thenRejected(HAZARD_NOT_STANDING);
  }

  @Test
  void whateverComesOfItTheReporterIsTold() {
    for (ReportEvent outcome : List.of(declined(), forwarded())) {
      given(received(), outcome).when(reply(6)).then(replied());
    }
    for (ReportEvent outcome : List.of(substantiated(), refuted())) {
      given(received(), accepted(), begun(), outcome).when(reply(6)).then(replied());
    }
    given(received(), accepted(), begun()).when(reply(6)).thenRejected(NOT_TO_REPLY);
    given(received(), declined(), replied()).when(reply(7)).thenRejected(NOT_TO_REPLY);
  }

  @Test
  void nothingHappensBeforeTheStepBefore() {
    given(received(), accepted()).when(begin(2)).thenRejected(OUT_OF_ORDER);
  }

  @Test
  void whatTheReporterAddsDoesNotHinderWhatOfficersTellLater() {
    given(received(), supplemented("ps-1"))
        .when(accept(2))
        .then(
            new ReportEvent.ReportAccepted(
                day(2),
                finding(null),
                officer().personOrId(),
                POLICY.verificationDueAt(day(2)),
                POLICY.version()));
  }

  @Test
  void theReporterAddsSomethingAtAnyTimeButNotWithoutEnd() {
    given(received(), declined(), replied())
        .when(supplement(8, "ps-1"))
        .then(new ReportEvent.ReportSupplemented(day(8), id("ps-1")));
    List<ReportEvent> past = new ArrayList<>(List.of(received()));
    for (int i = 0; i < ReportDecider.MOST_SUPPLEMENTS; i++) {
      past.add(supplemented("ps-" + i));
    }
    given(past.toArray(ReportEvent[]::new))
        .when(supplement(8, "ps-x"))
        .thenRejected(TOO_MANY_SUPPLEMENTS);
  }

  @Test
  void threePhotosShowAReportAndNoMore() {
    given(received(), photoAdded("ph-1"), photoAdded("ph-2"))
        .when(addPhoto(8, "ph-3"))
        .then(new ReportEvent.ReportPhotoAdded(day(8), id("ph-3")))
        .when(addPhoto(8, "ph-4"))
        .thenRejected(TOO_MANY_PHOTOS);
  }

  @Test
  void photosGoWithANewHazardOnly() {
    String photo = "ab".repeat(32);
    given(received(), accepted(), begun())
        .when(substantiate(5, id("ent-7"), true, null, null, photo))
        .then(substantiated(Ids.derive("hz", REPORT), true, photo));
    given(received(), accepted(), begun())
        .when(substantiate(5, id("ent-7"), true, id("hz-1"), new Hazard.Unreported(), photo))
        .thenRejected(PHOTOS_OF_A_KNOWN_HAZARD);
  }

  @Test
  void aSealedContactIsOpenedAsOftenAsThereIsAReason() {
    given(received(), declined(), opened()).when(open(6)).then(opened());
  }

  @Test
  void thereIsNothingToOpenWhereNothingLiesSealed() {
    given(received(false, false)).when(open(6)).thenRejected(NO_CONTACT);
    given(received(), erased(Erasure.CONTACT, true)).when(open(8)).thenRejected(CONTACT_ERASED);
  }

  @Test
  void herContactIsErasedAtAnyTimeByHerselfOrAnOfficer() {
    given(received()).when(erase(7, Erasure.CONTACT, true)).then(erased(Erasure.CONTACT, true));
    given(received()).when(erase(7, Erasure.CONTACT, false)).then(erased(Erasure.CONTACT, false));
    given(received(), erased(Erasure.CONTACT, true))
        .when(erase(8, Erasure.CONTACT, true))
        .thenRejected(ALREADY_ERASED);
    given(received(false, false)).when(erase(7, Erasure.CONTACT, true)).thenRejected(NO_CONTACT);
  }

  @Test
  void herTextIsErasedOnceItWasDealtWith() {
    given(received(), declined())
        .when(erase(7, Erasure.EVERYTHING, true))
        .thenRejected(STILL_NEEDED);
    given(received(), declined(), replied())
        .when(erase(7, Erasure.EVERYTHING, true))
        .then(erased(Erasure.EVERYTHING, true))
        .when(supplement(8, "ps-1"))
        .thenRejected(ALREADY_ERASED);
    given(received(), declined(), replied(), erased(Erasure.EVERYTHING, true))
        .when(open(8))
        .thenRejected(CONTACT_ERASED);
  }

  @Test
  void aDeadlineIsMissedOnceAndOnlyWhileItRuns() {
    given(received())
        .when(miss(Limit.ACCEPTANCE, ACCEPT_BY))
        .then(missed(Limit.ACCEPTANCE, ACCEPT_BY))
        .when(miss(Limit.ACCEPTANCE, ACCEPT_BY))
        .thenRejected(DEADLINE_NOT_PASSED);
    given(received(), accepted())
        .when(miss(Limit.ACCEPTANCE, ACCEPT_BY))
        .thenRejected(DEADLINE_NOT_PASSED);
    given(received(), accepted(), begun(), extended())
        .when(miss(Limit.VERIFICATION, VERIFY_BY))
        .thenRejected(DEADLINE_NOT_PASSED);
    given(received(), accepted(), begun(), extended())
        .when(miss(Limit.VERIFICATION, EXTENDED_TO))
        .then(missed(Limit.VERIFICATION, EXTENDED_TO));
    given(received(), declined())
        .when(miss(Limit.REPLY, REPLY_BY))
        .then(missed(Limit.REPLY, REPLY_BY));
  }

  @Test
  void aDeadlineEndsAtTheEndOfItsDay() {
    given(received())
        .when(
            new ReportCommand.MissDeadline(
                REPORT, timer(), ACCEPT_BY.minusMillis(1), Limit.ACCEPTANCE, ACCEPT_BY))
        .thenRejected(DEADLINE_NOT_PASSED);
  }

  @Test
  void belongsToItsDistrictAndToNobodyElse() {
    var state = (PublicReport.Known) given(received(), accepted()).state();
    assertThat(new ReportDecider().owner(state).district()).isEqualTo("371102");
    assertThat(state.owner().enterprise()).isNull();
    assertThat(state.owner().cooperative()).isNull();
  }

  /**
   * Reasons that come before the rules: of credentials, tokens and districts
   * (PublicReportIntakeIT).
   */
  @Test
  void whatStrangersAreToldSaysNothingOfAnyReport() {
    assertThat(List.of(WRONG_CODE_OR_PIN, REPORTED_WITH_LOGIN, DISTRICT_NOT_SERVED))
        .allSatisfy(reason -> assertThat(reason.zh()).doesNotContain("pr-"));
  }

  private static Hazard hazard(HazardEvent... past) {
    HazardDecider rules = new HazardDecider();
    Hazard hazard = rules.initial();
    for (HazardEvent event : past) {
      hazard = rules.evolve(hazard, event);
    }
    return hazard;
  }
}
