package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** 下达整改: until when, and how. */
class AssignRectificationTest {
  @Test
  void aDueDayEndsAtMidnightInShanghai() {
    given(reported(), confirmed())
        .when(assign(Measure.TIME_LIMITED, LocalDate.of(2026, 3, 11)))
        .then(assigned());
  }

  @Test
  void thePolicyNamesTheDayWhereNobodyDoes() {
    given(reported(), confirmed()).when(assign(Measure.TIME_LIMITED, null)).then(assigned());
  }

  @Test
  void whatIsFixedOnTheSpotIsDueTheSameDay() {
    given(reported(), confirmed())
        .when(assign(Measure.IMMEDIATE, null))
        .then(
            new HazardEvent.RectificationAssigned(
                day(4),
                null,
                Measure.IMMEDIATE,
                Instant.parse("2026-03-04T16:00:00Z"),
                null,
                POLICY.version()));
  }

  @Test
  void theDueDayDoesNotPrecedeTheAssignment() {
    given(reported(), confirmed())
        .when(assign(Measure.TIME_LIMITED, LocalDate.of(2026, 3, 3)))
        .thenRejected(DUE_BEFORE_ASSIGNED);
  }

  @Test
  void theDueDayKeepsWithinThePolicy() {
    given(reported(), confirmed())
        .when(assign(Measure.TIME_LIMITED, LocalDate.of(2026, 6, 3)))
        .thenRejected(DUE_TOO_LATE);
  }

  @Test
  void whatIsToBeFixedOnTheSpotWaitsForNoLaterDay() {
    given(reported(), confirmed())
        .when(assign(Measure.IMMEDIATE, LocalDate.of(2026, 3, 5)))
        .thenRejected(DUE_TOO_LATE);
  }

  @Test
  void nobodySetsHerOwnEnterprisesDeadline() {
    given(reported(), confirmed())
        .when(
            new HazardCommand.AssignRectification(
                HAZARD, colleagueOf("ent-7"), day(4), null, Measure.IMMEDIATE, null, null, POLICY))
        .thenRejected(NOT_INDEPENDENT);
  }

  @Test
  void onlyAConfirmedHazardIsAssigned() {
    given(reported()).when(assign(Measure.IMMEDIATE, null)).thenRejected(NOT_TO_ASSIGN);
  }
}
