package org.shouwang.training.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.training.domain.TrainingFacts.*;
import static org.shouwang.training.domain.TrainingRejection.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 一人一档: hours add up until the year's requirement is met, once; a leaver earns no more. */
class TrainingFileTest {
  /** A day of January 2027. */
  private static final int NEXT_YEAR = 311;

  @Test
  void opensWhenSomebodyComes() {
    file().when(onboard()).then(onboarded());
  }

  @Test
  void opensOnce() {
    file(onboarded()).when(onboard()).thenRejected(ALREADY_ONBOARDED);
  }

  @Test
  void creditsASession() {
    file(onboarded()).when(credit(5, "ses-1", 240)).then(credited(5, "ses-1", 240, 240));
  }

  @Test
  void saysWhenTheRequirementIsMet() {
    file(onboarded(), credited(5, "ses-1", 240, 240))
        .when(credit(6, "ses-2", 240))
        .then(credited(6, "ses-2", 240, 480), met(6, 480));
  }

  @Test
  void saysItOnce() {
    file(onboarded(), credited(5, "ses-1", 480, 480), met(5, 480))
        .when(credit(6, "ses-2", 60))
        .then(credited(6, "ses-2", 60, 540));
  }

  @Test
  void countsASessionOnce() {
    file(onboarded(), credited(5, "ses-1", 240, 240)).when(credit(5, "ses-1", 240)).thenNothing();
  }

  @Test
  void creditsSessionsInAnyOrder() {
    file(onboarded(), credited(6, "ses-2", 240, 240))
        .when(credit(5, "ses-1", 60))
        .then(credited(5, "ses-1", 60, 300));
  }

  @Test
  void creditsNothingFromBeforeSheCame() {
    file(onboardedOnThe10th())
        .when(credit(5, "ses-1", 240))
        .thenRejected(ATTENDED_BEFORE_ONBOARDED);
  }

  @Test
  void closesWhenSheLeavesAndSaysWhatSheHadMet() {
    file(onboarded(), credited(5, "ses-1", 480, 480), met(5, 480))
        .when(close(20))
        .then(left(20, 5));
    file(onboarded()).when(close(20)).then(left(20));
  }

  /** So that whoever counts can take her out no earlier than she was counted. */
  @Test
  void saysSoAlsoWhenHerDepartureBecomesKnownLate() {
    file(onboarded(), credited(5, "ses-1", 480, 480), met(5, 480)).when(close(3)).then(left(3, 5));
    file(
            onboarded(),
            credited(5, "ses-1", 480, 480),
            met(5, 480),
            credited(NEXT_YEAR, "ses-2", 240, 720),
            metAgain(NEXT_YEAR, 240))
        .when(close(20))
        .then(left(20, 5, NEXT_YEAR));
  }

  @Test
  void whatWasMetInAnEarlierYearCountsNoLongerWhenSheLeaves() {
    file(onboarded(), credited(5, "ses-1", 480, 480), met(5, 480))
        .when(close(NEXT_YEAR))
        .then(left(NEXT_YEAR));
  }

  @Test
  void eachLaterYearRequiresItsAnnualHours() {
    file(onboarded(), credited(5, "ses-1", 480, 480), met(5, 480))
        .when(credit(NEXT_YEAR, "ses-2", 120))
        .then(credited(NEXT_YEAR, "ses-2", 120, 600));
    file(
            onboarded(),
            credited(5, "ses-1", 480, 480),
            met(5, 480),
            credited(NEXT_YEAR, "ses-2", 120, 600))
        .when(credit(NEXT_YEAR + 1, "ses-3", 120))
        .then(credited(NEXT_YEAR + 1, "ses-3", 120, 720), metAgain(NEXT_YEAR + 1, 240));
  }

  @Test
  void minutesOfOneYearDoNotCountInTheNext() {
    file(onboarded(), credited(5, "ses-1", 900, 900), met(5, 900))
        .when(credit(NEXT_YEAR, "ses-2", 120))
        .then(credited(NEXT_YEAR, "ses-2", 120, 1020));
  }

  @Test
  void theInitialHoursMayTakeLongerThanAYear() {
    file(onboarded(), credited(5, "ses-1", 240, 240))
        .when(credit(NEXT_YEAR, "ses-2", 240))
        .then(
            credited(NEXT_YEAR, "ses-2", 240, 480),
            new TrainingFileEvent.TrainingRequirementMet(
                day(NEXT_YEAR), id("per-1"), id("ent-7"), 2027, 480, 480, POLICY.version()));
  }

  @Test
  void theYearIsThatOfTheWallClock() {
    // 31 December 2026, 17:00 UTC is New Year's Day in Shanghai.
    Instant newYear = Instant.parse("2026-12-31T17:00:00Z");
    assertThat(CalendarYear.of(newYear)).isEqualTo(2027);
    assertThat(CalendarYear.of(newYear.minusSeconds(3_601))).isEqualTo(2026);
  }

  @Test
  void enoughIsReachedWhenItWasEarnedNotWhenItBecameKnown() {
    file(onboarded(), credited(6, "ses-2", 300, 300))
        .when(credit(5, "ses-1", 240))
        .then(credited(5, "ses-1", 240, 540), met(6, 540));
  }

  @Test
  void nobodyLeavesBeforeSheCame() {
    file(onboardedOnThe10th()).when(close(5)).thenRejected(OUT_OF_ORDER);
  }

  @Test
  void aLeaverEarnsNoMore() {
    file(onboarded(), left(20)).when(credit(21, "ses-1", 240)).thenRejected(TRAINING_FILE_CLOSED);
    file(onboarded(), left(20)).when(close(21)).thenRejected(TRAINING_FILE_CLOSED);
  }

  @Test
  void nobodyEarnsWithoutAFile() {
    file().when(credit(5, "ses-1", 240)).thenRejected(NO_TRAINING_FILE);
  }

  @Test
  void theRequirementIsThatOfThePolicyInForce() {
    HoursPolicy next =
        new HoursPolicy(
            "next",
            LocalDate.of(2026, 3, 10),
            "test",
            POLICY.initialMinutes(),
            POLICY.annualMinutes());
    HoursPolicies policies = new HoursPolicies(List.of(next, POLICY));
    assertThat(policies.at(day(9)).version()).isEqualTo("hours-test");
    assertThat(policies.at(day(10)).version()).isEqualTo("next");
    assertThat(policies.at(day(-500)).version())
        .as("the oldest for what was before it")
        .isEqualTo("hours-test");
  }

  private static TrainingFileEvent onboardedOnThe10th() {
    return new TrainingFileEvent.EmployeeOnboarded(day(10), employee());
  }
}
