package org.shouwang.inspection.domain;

import static org.shouwang.inspection.domain.InspectionFacts.*;
import static org.shouwang.inspection.domain.InspectionRejection.*;

import org.junit.jupiter.api.Test;

/** 到场: a team that is independent and broad enough, for a campaign that is open. */
class CheckInVisitTest {
  private static final Campaign OPEN = given(planned()).state();

  @Test
  void twoEnterprisesInspectAThird() {
    during().when(checkIn(OPEN, true, from("ent-8"), from("ent-9"))).then(checkedIn());
  }

  @Test
  void anExpertMayComeAlone() {
    during()
        .when(checkIn(OPEN, true, anExpert()))
        .then(new VisitEvent.VisitCheckedIn(day(5), visitOfEnt7By(anExpert())));
  }

  @Test
  void nobodyInspectsHerOwnEnterprise() {
    during()
        .when(checkIn(OPEN, true, from("ent-8"), from("ent-9"), from("ent-7")))
        .thenRejected(TEAM_NOT_INDEPENDENT);
  }

  @Test
  void noExpertInspectsHerOwnEnterpriseEither() {
    during()
        .when(checkIn(OPEN, true, anExpert(), new TeamMember(personOf("other"), id("ent-7"), true)))
        .thenRejected(TEAM_NOT_INDEPENDENT);
  }

  @Test
  void oneEnterpriseAloneIsTooNarrow() {
    during()
        .when(
            checkIn(
                OPEN, true, from("ent-8"), new TeamMember(personOf("other"), id("ent-8"), false)))
        .thenRejected(TEAM_TOO_NARROW);
  }

  @Test
  void aTeamHasSomebody() {
    during().when(checkIn(OPEN, true)).thenRejected(TEAM_EMPTY);
  }

  @Test
  void nobodyCountsTwice() {
    during()
        .when(checkIn(OPEN, true, from("ent-8"), from("ent-8"), from("ent-9")))
        .thenRejected(TEAM_MEMBER_REPEATED);
  }

  @Test
  void onlyMembersAreVisited() {
    during()
        .when(checkIn(OPEN, false, from("ent-8"), from("ent-9")))
        .thenRejected(ENTERPRISE_NOT_A_MEMBER);
  }

  @Test
  void onlyEnterprisesOfThePlanAreVisited() {
    Campaign elsewhere = new Campaign.Planned(plan("ent-8"), day(1));
    during()
        .when(checkIn(elsewhere, true, from("ent-8"), from("ent-9")))
        .thenRejected(ENTERPRISE_NOT_IN_CAMPAIGN);
  }

  @Test
  void nobodyIsVisitedOnceTheFindingsAreLocked() {
    during()
        .when(checkIn(given(planned(), locked()).state(), true, from("ent-8"), from("ent-9")))
        .thenRejected(CAMPAIGN_NOT_OPEN);
  }

  @Test
  void nobodyIsVisitedWithoutACampaign() {
    during()
        .when(checkIn(given().state(), true, from("ent-8"), from("ent-9")))
        .thenRejected(NO_SUCH_CAMPAIGN);
  }

  @Test
  void nobodyIsVisitedBeforeThePlan() {
    Campaign later = new Campaign.Planned(plan("ent-7"), day(6));
    during().when(checkIn(later, true, from("ent-8"), from("ent-9"))).thenRejected(OUT_OF_ORDER);
  }

  @Test
  void aTeamArrivesOnce() {
    during(checkedIn())
        .when(checkIn(OPEN, true, from("ent-8"), from("ent-9")))
        .thenRejected(ALREADY_CHECKED_IN);
  }
}
