package org.shouwang.inspection.domain;

import static org.shouwang.inspection.domain.InspectionFacts.*;
import static org.shouwang.inspection.domain.InspectionRejection.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.inspection.domain.VisitCommand.AnswerLookBacks;
import org.shouwang.inspection.domain.VisitCommand.CheckInVisit;

/** 回头看: the next team looks at what the last one found, and the campaign waits for it. */
class LookBackAnswersTest {
  @Test
  void whatIsDueAtTheEnterpriseIsListedWhenTheTeamArrives() {
    CheckIn checkIn = visitOfEnt7By(from("ent-8"), from("ent-9"));
    Campaign campaign = given(planned()).state();
    List<LookBack> due = List.of(lookBack("hz-1"), lookBack("hz-2"));
    during()
        .when(new CheckInVisit(VISIT, peerOf("ent-8"), day(5), checkIn, campaign, true, due))
        .then(checkedIn(), listed(lookBack("hz-1"), lookBack("hz-2")));
  }

  @Test
  void theTeamAnswersEachOnce() {
    during(checkedIn(), listed(lookBack("hz-1"), lookBack("hz-2")))
        .when(answeredBy(peerOf("ent-8"), 5, answer("hz-1", true), answer("hz-2", false)))
        .then(answered(5, "hz-1", true), answered(5, "hz-2", false))
        .when(answeredBy(peerOf("ent-8"), 5, answer("hz-1", true)))
        .thenRejected(LOOK_BACK_NOT_LISTED);
  }

  @Test
  void alsoAfterTheSignatureButNotOnceTheCampaignIsClosed() {
    during(checkedIn(), listed(lookBack("hz-1")), signed(5, 0, 0))
        .when(answeredBy(peerOf("ent-8"), 6, answer("hz-1", true)))
        .then(answered(6, "hz-1", true));
    Campaign closed = given(planned(), locked(), feedbackHeld(), closed()).state();
    during(checkedIn(), listed(lookBack("hz-1")), signed(5, 0, 0))
        .when(
            new AnswerLookBacks(
                VISIT,
                peerOf("ent-8"),
                day(9),
                List.of(answer("hz-1", true)),
                Set.of(),
                Set.of(),
                Set.of(),
                closed))
        .thenRejected(ALREADY_CLOSED);
  }

  @Test
  void nobodyOutsideTheTeamAnswersNorWhoeverFoundItNorBeforeTheyArrived() {
    during(checkedIn(), listed(lookBack("hz-1")))
        .when(answeredBy(peerOf("ent-7"), 5, answer("hz-1", true)))
        .thenRejected(NOT_OF_THE_TEAM);
    during(checkedIn(), listed(lookBack("hz-1")))
        .when(
            new AnswerLookBacks(
                VISIT,
                peerOf("ent-8"),
                day(5),
                List.of(answer("hz-1", true)),
                Set.of(id("hz-1")),
                Set.of(),
                Set.of(),
                given(planned()).state()))
        .thenRejected(LOOK_BACK_OF_ONES_OWN_FINDING);
    during(checkedIn(), listed(lookBack("hz-1")))
        .when(
            new AnswerLookBacks(
                VISIT,
                peerOf("ent-8"),
                day(5),
                List.of(answer("hz-1", true)),
                Set.of(),
                Set.of(id("hz-1")),
                Set.of(),
                given(planned()).state()))
        .thenRejected(LOOK_BACK_OF_ONES_OWN_HAZARD);
    during(checkedIn(), listed(lookBack("hz-1")))
        .when(answeredBy(peerOf("ent-8"), 4, answer("hz-1", true)))
        .thenRejected(OUT_OF_ORDER);
  }

  @Test
  void whoeverAcceptedItSaysThatItIsBackButNotThatItHasLasted() {
    during(checkedIn(), listed(lookBack("hz-1")))
        .when(acceptedByHer(answer("hz-1", true)))
        .thenRejected(LOOK_BACK_OF_ONES_OWN_ACCEPTANCE);
    during(checkedIn(), listed(lookBack("hz-1")))
        .when(acceptedByHer(answer("hz-1", false)))
        .then(answered(5, "hz-1", false));
  }

  private static AnswerLookBacks acceptedByHer(LookBack.Answer answer) {
    return new AnswerLookBacks(
        VISIT,
        peerOf("ent-8"),
        day(5),
        List.of(answer),
        Set.of(),
        Set.of(),
        Set.of(id("hz-1")),
        given(planned()).state());
  }

  @Test
  void eachHazardIsNamedOnceAndAFailureIsExplained() {
    during(checkedIn(), listed(lookBack("hz-1")))
        .when(answeredBy(peerOf("ent-8"), 5, answer("hz-1", true), answer("hz-1", false)))
        .thenRejected(LOOK_BACK_REPEATED);
    during(checkedIn(), listed(lookBack("hz-1")))
        .when(
            answeredBy(peerOf("ent-8"), 5, new LookBack.Answer(id("hz-1"), false, null, List.of())))
        .thenRejected(LOOK_BACK_FAILURE_NOT_EXPLAINED);
    during(checkedIn(), listed(lookBack("hz-1")))
        .when(answeredBy(peerOf("ent-8"), 5, answer("hz-1", true, List.of("aa", "aa"))))
        .thenRejected(EVIDENCE_NAMED_TWICE);
  }

  @Test
  void theCampaignStaysOpenUntilEachIsAnswered() {
    given(planned(), locked(), feedbackHeld())
        .when(closeOn(8, tally(2, 0).openLookBacks(1)))
        .thenRejected(LOOK_BACKS_OPEN);
  }
}
