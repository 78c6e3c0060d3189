package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.hazard.domain.HazardDeeds.flagRepetition;
import static org.shouwang.hazard.domain.HazardDeeds.policy;
import static org.shouwang.hazard.domain.HazardFacts.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.HazardEvent.RepetitionFlagged;
import org.shouwang.hazard.domain.LifecyclePolicy.Repeated;
import org.shouwang.hazard.domain.LifecyclePolicy.Sampling;
import org.shouwang.hazard.domain.Repetitions.Found;
import org.shouwang.hazard.domain.Repetitions.Seen;

/** 重复隐患、抽查: what is closed again and again, and what nobody else has seen. */
class RepetitionTest {
  private static final Repeated FIVE_IN_THREE_MONTHS = new Repeated(5, 3);

  @Test
  void theFifthOfAClauseWithinThreeMonthsIsOne() {
    List<Seen> four = ofClause("电-06", day(1), day(2), day(3), day(4));
    assertThat(Repetitions.of("hz-4", four, FIVE_IN_THREE_MONTHS)).isEmpty();
    List<Seen> five = ofClause("电-06", day(1), day(2), day(3), day(4), day(5));
    assertThat(Repetitions.of("hz-5", five, FIVE_IN_THREE_MONTHS))
        .containsExactly(new Found("hz-5", List.of("hz-1", "hz-2", "hz-3", "hz-4")));
  }

  @Test
  void monthsAreThoseOfTheCalendarAndTheFirstDayCounts() {
    Instant first = Instant.parse("2026-03-10T15:59:59Z"); // the end of the 10th in Shanghai
    Instant last = Instant.parse("2026-06-10T15:59:59Z");
    List<Seen> within = ofClause("电-06", first, day(11), day(12), day(13), last);
    assertThat(Repetitions.of("hz-5", within, FIVE_IN_THREE_MONTHS)).hasSize(1);
    List<Seen> beyond = ofClause("电-06", first, day(11), day(12), day(13), last.plusSeconds(1));
    assertThat(Repetitions.of("hz-5", beyond, FIVE_IN_THREE_MONTHS)).isEmpty();
  }

  @Test
  void whatIsConfirmedLateMakesALaterReportOne() {
    List<Seen> five = ofClause("电-06", day(1), day(2), day(3), day(4), day(5));
    assertThat(Repetitions.of("hz-2", five, FIVE_IN_THREE_MONTHS))
        .extracting(Found::hazard)
        .containsExactly("hz-5");
    assertThat(Repetitions.of("hz-9", five, FIVE_IN_THREE_MONTHS))
        .as("not confirmed any more")
        .isEmpty();
  }

  @Test
  void theOrderInWhichTheyAreKnownMeansNothing() {
    List<Seen> five = new ArrayList<>(ofClause("电-06", day(1), day(1), day(1), day(1), day(1)));
    List<Found> found = Repetitions.of("hz-3", five, FIVE_IN_THREE_MONTHS);
    assertThat(found).extracting(Found::hazard).containsExactly("hz-5");
    Collections.reverse(five);
    assertThat(Repetitions.of("hz-3", five, FIVE_IN_THREE_MONTHS)).isEqualTo(found);
  }

  @Test
  void withoutAClauseItIsTheSameCategoryAtTheSamePlace() {
    Seen there = new Seen("a", day(1), "ELECTRICAL", null, "三号车间");
    assertThat(there.sameKind(new Seen("b", day(2), "ELECTRICAL", null, "三号车间"))).isTrue();
    assertThat(there.sameKind(new Seen("b", day(2), "ELECTRICAL", null, "四号车间"))).isFalse();
    assertThat(there.sameKind(new Seen("b", day(2), "OTHER", null, "三号车间"))).isFalse();
    assertThat(there.sameKind(new Seen("b", day(2), "ELECTRICAL", "电-06", "三号车间"))).isFalse();
    Seen nowhere = new Seen("a", day(1), "ELECTRICAL", null, null);
    assertThat(nowhere.sameKind(new Seen("b", day(2), "ELECTRICAL", null, null)))
        .as("nothing says that they are the same")
        .isFalse();
  }

  @Test
  void aPolicyMayAskForNone() {
    List<Seen> many = ofClause("电-06", day(1), day(2), day(3), day(4), day(5));
    assertThat(Repetitions.of("hz-5", many, Repeated.NEVER)).isEmpty();
    assertThatThrownBy(() -> new Repeated(1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Repeated(5, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isToldOnceForAsManyAndAgainForMore() {
    String other = id("hz-2");
    var told =
        given(reported(), confirmed())
            .when(flagRepetition(9, EARLIER))
            .then(repetitionFlagged(9, EARLIER));
    told.when(flagRepetition(10, other)).thenNothing();
    told.when(flagRepetition(10, EARLIER, other)).then(repetitionFlagged(10, EARLIER, other));
  }

  @Test
  void isToldOfAClosedOneTooAndMovesNoTime() {
    given(reported(), confirmed(), assigned(), rectified(), acceptedOn(8), closedOn(8, 5, 0, true))
        .when(flagRepetition(3, EARLIER))
        .then(repetitionFlagged(3, EARLIER));
    given(reported(), confirmed(), repetitionFlagged(20, EARLIER))
        .when(assign(Measure.TIME_LIMITED, null))
        .then(assigned());
  }

  /** Another hazard's confirmation that was entered late makes it one of many. */
  @Test
  void isOneOfManyFromItsReportOnAtTheEarliest() {
    Instant before = day(1);
    given(reported(), confirmed())
        .when(flagRepetition(policy(), before, List.of(EARLIER)))
        .then(
            new RepetitionFlagged(
                reported().occurredAt(), 2, 3, List.of(EARLIER), "lifecycle-test"));
  }

  @Test
  void isNotToldOfWhatIsNoHazard() {
    given(reported()).when(flagRepetition(9, EARLIER)).thenNothing();
    given(reported(), dismissed()).when(flagRepetition(9, EARLIER)).thenNothing();
  }

  @Test
  void aThousandDrawsHitAboutAsManyAsTheyShouldAndTheSameOnesEachTime() {
    Sampling tenth = new Sampling(100, 15, "seed");
    List<Integer> hit = hits(tenth, 1);
    assertThat(hit).hasSizeBetween(70, 130).isEqualTo(hits(tenth, 1));
    assertThat(hits(tenth, 2)).as("another cycle, another draw").isNotEqualTo(hit);
    assertThat(hits(new Sampling(100, 15, "other"), 1)).isNotEqualTo(hit);
    assertThat(hits(new Sampling(200, 15, "seed"), 1)).as("more of the same").containsAll(hit);
    assertThat(hits(new Sampling(1000, 15, "seed"), 1)).hasSize(1000);
    assertThat(hits(Sampling.NONE, 1)).isEmpty();
    assertThatThrownBy(() -> new Sampling(1001, 15, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Integer> hits(Sampling sampling, int cycle) {
    return IntStream.range(0, 1000).filter(i -> sampling.hits("hz-" + i, cycle)).boxed().toList();
  }

  private static List<Seen> ofClause(@Nullable String clause, Instant... reported) {
    return IntStream.range(0, reported.length)
        .mapToObj(i -> new Seen("hz-" + (i + 1), reported[i], "ELECTRICAL", clause, null))
        .toList();
  }
}
