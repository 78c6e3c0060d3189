package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;

/** 上报: anybody may report a hazard. */
class ReportHazardTest {
  @Test
  void recordsWhatWasReported() {
    given().when(report(peerOf("ent-8"))).then(reported());
  }

  @Test
  void refusesToReportTheSameHazardTwice() {
    given(reported()).when(report(peerOf("ent-8"))).thenRejected(ALREADY_REPORTED);
  }

  @Test
  void refusesWhatTheCataloguesOfItsDayDoNotHave() {
    given()
        .when(naming(new HazardCommand.Listed(false, true, true)))
        .thenRejected(CATEGORY_UNKNOWN);
    given()
        .when(naming(new HazardCommand.Listed(true, false, true)))
        .thenRejected(ACCIDENT_CLASS_UNKNOWN);
    given()
        .when(naming(new HazardCommand.Listed(true, true, false)))
        .thenRejected(CRITERION_UNKNOWN);
  }

  @Test
  void anotherSystemOfTheCityIsRefusedAsAnybodyIs() {
    Actor city = new Actor("acc-city", null, null, null, "371102", Authority.SYSTEM, false);
    HazardCommand.ReportHazard c = report(city);
    given()
        .when(
            new HazardCommand.ReportHazard(
                c.target(), city, c.at(), c.report(), new HazardCommand.Listed(false, true, true)))
        .thenRejected(CATEGORY_UNKNOWN);
  }

  @Test
  void whatAPolicyPassesOnIsReportedAllTheSameAndWaitsForAPerson() {
    HazardCommand.ReportHazard c = report(HazardDeeds.policy());
    given()
        .when(
            new HazardCommand.ReportHazard(
                c.target(),
                c.by(),
                c.at(),
                c.report(),
                new HazardCommand.Listed(false, true, false)))
        .then(
            reported(),
            new HazardEvent.NotInCatalogue(
                c.at(), List.of(CataloguedField.CATEGORY, CataloguedField.CRITERION)));
  }

  private static HazardCommand.ReportHazard naming(HazardCommand.Listed listed) {
    HazardCommand.ReportHazard c = report(peerOf("ent-8"));
    return new HazardCommand.ReportHazard(c.target(), c.by(), c.at(), c.report(), listed);
  }
}
