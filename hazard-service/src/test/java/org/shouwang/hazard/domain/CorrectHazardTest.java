package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 更正: an error in a report is put right by an event, and nothing is deleted. */
class CorrectHazardTest {
  @Test
  void theReporterCorrectsAndWhatSheLeavesOutStays() {
    Hazard.Known known =
        (Hazard.Known)
            given(reported())
                .when(correctPlace(peerOf("ent-8"), 6, "四号车间"))
                .then(corrected())
                .state();
    assertThat(known.report().place()).isEqualTo("四号车间");
    assertThat(known.report().description()).isEqualTo(report().description());
  }

  @Test
  void nobodyElseCorrects() {
    given(reported()).when(correctPlace(peerOf("ent-7"), 6, "四号车间")).thenRejected(NOT_THE_REPORTER);
  }

  @Test
  void aCorrectionNamesWhatItCorrects() {
    given(reported()).when(correctPlace(officer(), 6, null)).thenRejected(NOTHING_TO_CORRECT);
  }

  /** Everything that a report can get wrong. */
  private static final Correction ALL =
      new Correction(
          "CHEMICALS",
          "化-01",
          "氨阀泄漏",
          "制冷机房",
          new Position(35_412_345, 119_456_789),
          new AccidentClass("1986", "20"),
          CRITERION,
          day(1),
          Source.EMPLOYEE,
          Set.of());

  @Test
  void everythingThatAReportCanGetWrongIsReached() {
    Hazard.Known known =
        (Hazard.Known)
            given(reported()).when(correct(officer(), 6, ALL)).then(said(ALL, "bureau")).state();
    Report plain = report();
    assertThat(known.report())
        .isEqualTo(
            new Report(
                plain.owner(),
                Source.EMPLOYEE,
                plain.visitId(),
                plain.findingId(),
                "CHEMICALS",
                "化-01",
                "氨阀泄漏",
                "制冷机房",
                new Position(35_412_345, 119_456_789),
                new AccidentClass("1986", "20"),
                CRITERION,
                plain.reporterId(),
                day(1),
                List.of()));
    assertThat(known.reportedAt())
        .as("the order of reporters stays by what was told first")
        .isEqualTo(day(2));
  }

  @Test
  void whatIsNotSoIsTakenBackWithoutAnythingInItsPlace() {
    Hazard.Known known =
        (Hazard.Known)
            given(reported(), new HazardEvent.HazardCorrected(day(4), ALL, "x", personOf("bureau")))
                .when(correct(peerOf("ent-8"), 6, withdrawing(Correction.Field.values())))
                .then(said(withdrawing(Correction.Field.values()), "ent-8"))
                .state();
    assertThat(known.report().position()).isNull();
    assertThat(known.report().place()).isNull();
    assertThat(known.report().clause()).isNull();
    assertThat(known.report().accidentClass()).isNull();
    assertThat(known.report().criterion()).isNull();
    assertThat(known.report().category()).isEqualTo("CHEMICALS");
  }

  @Test
  void aCorrectionDoesNotContradictItself() {
    Correction both =
        new Correction(
            null, null, null, "四号车间", null, null, null, null, null, Set.of(Correction.Field.PLACE));
    given(reported()).when(correct(officer(), 6, both)).thenRejected(CORRECTION_CONTRADICTS_ITSELF);
  }

  @Test
  void noReporterMakesHerFindingASelfCheck() {
    given(reported()).when(correct(peerOf("ent-8"), 6, ALL)).thenRejected(SOURCE_NEEDS_OFFICER);
  }

  @Test
  void nothingIsSeenAfterItWasConfirmedOrLaterThanNow() {
    given(reported()).when(correct(officer(), 6, seen(7))).thenRejected(SEEN_TOO_LATE);
    given(reported(), confirmed()).when(correct(officer(), 6, seen(5))).thenRejected(SEEN_TOO_LATE);
  }

  @Test
  void whatACorrectionNamesIsInTheCatalogues() {
    given(reported())
        .when(
            new HazardCommand.CorrectHazard(
                HAZARD, officer(), day(6), ALL, new HazardCommand.Listed(true, true, false), "x"))
        .thenRejected(CRITERION_UNKNOWN);
  }

  @Test
  void whatNoCatalogueHadWaitsUntilItIsCorrectedOrTakenBack() {
    var unplaced =
        given(
            reported(),
            new HazardEvent.NotInCatalogue(
                day(2), List.of(CataloguedField.CATEGORY, CataloguedField.ACCIDENT_CLASS)));
    Correction category =
        new Correction("OTHER", null, null, null, null, null, null, null, null, Set.of());
    assertThat(
            left(
                unplaced
                    .when(correct(officer(), 6, category))
                    .then(said(category, "bureau"))
                    .state()))
        .containsExactly(CataloguedField.ACCIDENT_CLASS);
    Correction none = withdrawing(Correction.Field.ACCIDENT_CLASS);
    assertThat(left(unplaced.when(correct(officer(), 6, none)).then(said(none, "bureau")).state()))
        .containsExactly(CataloguedField.CATEGORY);
  }

  private static HazardEvent said(Correction correction, String by) {
    return new HazardEvent.HazardCorrected(day(6), correction, "位置写错", personOf(by));
  }

  private static List<CataloguedField> left(Hazard hazard) {
    return ((Hazard.Known) hazard).report().unplaced();
  }

  private static Correction withdrawing(Correction.Field... fields) {
    return new Correction(null, null, null, null, null, null, null, null, null, Set.of(fields));
  }

  private static Correction seen(int day) {
    return new Correction(null, null, null, null, null, null, null, day(day), null, Set.of());
  }
}
