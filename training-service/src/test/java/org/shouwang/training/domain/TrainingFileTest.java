package org.shouwang.training.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.training.domain.TrainingFacts.*;
import static org.shouwang.training.domain.TrainingRejection.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 一人一档: hours add up until the requirement is met, once; a leaver earns no more. */
class TrainingFileTest {
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
  void closesWhenSheLeavesAndSaysHowFarSheCame() {
    file(onboarded(), credited(5, "ses-1", 480, 480), met(5, 480))
        .when(close(20))
        .then(left(20, true));
    file(onboarded()).when(close(20)).then(left(20, false));
  }

  @Test
  void nobodyLeavesBeforeSheCame() {
    file(onboardedOnThe10th()).when(close(5)).thenRejected(OUT_OF_ORDER);
  }

  @Test
  void aLeaverEarnsNoMore() {
    file(onboarded(), left(20, false))
        .when(credit(21, "ses-1", 240))
        .thenRejected(TRAINING_FILE_CLOSED);
    file(onboarded(), left(20, false)).when(close(21)).thenRejected(TRAINING_FILE_CLOSED);
  }

  @Test
  void nobodyEarnsWithoutAFile() {
    file().when(credit(5, "ses-1", 240)).thenRejected(NO_TRAINING_FILE);
  }

  @Test
  void theRequirementIsThatOfThePolicyInForce() {
    HoursPolicy next = new HoursPolicy("next", LocalDate.of(2026, 3, 10), "test", POLICY.minutes());
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
