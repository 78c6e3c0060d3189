package org.shouwang.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.reporting.figures.Counter.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.contracts.hazard.*;
import org.shouwang.contracts.inspection.*;
import org.shouwang.contracts.membership.*;
import org.shouwang.contracts.training.*;

class FiguresTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void equalTheSlowReplayAtAnyInstant(long seed) {
    History history = History.of(seed, 40);
    Map<String, Shard> shards = fold(history.facts());

    for (Instant asOf : instants(history, new Random(seed))) {
      for (History.Coop coop : history.cooperatives()) {
        compare(
            figures(shards, Keys.cooperative(coop.id()), asOf),
            new PlainBook(history.facts(), asOf, of(coop)),
            false);
      }
      compare(
          new Figures(district(shards).ledger(), asOf),
          new PlainBook(history.facts(), asOf, f -> f.envelope().district().equals("371102")),
          true);
    }
  }

  private static void compare(Figures figures, PlainBook book, boolean district) {
    assertThat(figures.members()).isEqualTo(book.members());
    assertThat(figures.grossRectification()).isEqualTo(book.gross());
    assertThat(figures.dueRectification()).isEqualTo(book.due());
    assertThat(figures.originalDueRectification()).isEqualTo(book.originalDue());
    assertThat(figures.onTime()).isEqualTo(book.onTime());
    assertThat(figures.majorRectification()).isEqualTo(book.major());
    assertThat(figures.overdue()).isEqualTo(book.overdue());
    assertThat(figures.open()).isEqualTo(book.open());
    assertThat(figures.confirmed()).isEqualTo(book.confirmed());
    assertThat(
            figures.duplicates()
                + figures.count(HAZARDS_TRANSFERRED_OUT)
                + figures.count(HAZARDS_EXTINGUISHED))
        .isEqualTo(book.away());
    assertThat(figures.count(HAZARDS_REOPENED))
        .isEqualTo(book.happened(HazardReopenedV1.class) + book.happened(HazardReopenedV2.class));
    assertThat(figures.meanHoursToClose()).isEqualTo(book.meanHours());
    assertThat(figures.medianHoursToClose()).isEqualTo(book.medianHours());
    assertThat(figures.expertPersonTimes()).isEqualTo(book.personTimes());
    assertThat(figures.experts())
        .isEqualTo(book.happened(ExpertEngagedV1.class) - book.happened(ExpertReleasedV1.class));
    assertThat(figures.drills()).isEqualTo(book.happened(DrillHeldV1.class));
    assertThat(figures.count(EXCHANGES))
        .isEqualTo(book.happened(MeetingHeldV1.class, m -> m.kind() == MeetingKind.EXCHANGE));
    assertThat(figures.count(GROUP_STUDIES))
        .isEqualTo(book.happened(SessionHeldV1.class, s -> s.kind() == SessionKind.GROUP_STUDY));
    assertThat(figures.count(SEMINARS))
        .isEqualTo(book.happened(SessionHeldV1.class, s -> s.kind() == SessionKind.SEMINAR));
    assertThat(figures.count(CASE_STUDIES)).isEqualTo(book.happened(CaseStudySharedV1.class));
    assertThat(figures.count(INSPECTIONS_CLOSED)).isEqualTo(book.happened(CampaignClosedV1.class));
    assertThat(figures.count(VISITS_COMPLETED))
        .isEqualTo(book.happened(VisitSignedV1.class) + book.happened(SignatureRefusedV1.class));
    assertThat(figures.count(FINDINGS))
        .isEqualTo(book.happened(FindingRecordedV1.class) + book.happened(FindingRecordedV2.class));
    assertThat(figures.count(STRENGTHS)).isEqualTo(book.happened(StrengthNotedV1.class));
    assertThat(figures.count(HAZARDS_REPORTED)).isEqualTo(book.happened(HazardReportedV1.class));
    assertThat(figures.count(HAZARDS_DISMISSED)).isEqualTo(book.happened(HazardDismissedV1.class));
    assertThat(figures.count(RECTIFICATIONS_REJECTED))
        .isEqualTo(
            book.happened(RectificationRejectedV1.class)
                + book.happened(RectificationRejectedV2.class));
    if (district) {
      assertThat(figures.trainingCoverage()).isEqualTo(book.trained());
      assertThat(figures.cooperatives()).isEqualTo(book.happened(CooperativeProposedV1.class));
      assertThat(figures.enterprises())
          .isEqualTo(
              book.happened(EnterpriseRegisteredV1.class)
                  - book.happened(EnterpriseClosedV1.class));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void doNotDependOnTheOrderAmongPartitions(long seed) {
    History history = History.of(seed, 15);
    Random random = new Random(seed);
    Map<String, Shard> expected = fold(history.facts());

    for (int i = 0; i < 5; i++) {
      List<Fact> shuffled = new ArrayList<>(history.facts());
      Collections.shuffle(shuffled, random);
      int cut = random.nextInt(shuffled.size());
      Map<String, Shard> merged = fold(shuffled.subList(0, cut));
      fold(shuffled.subList(cut, shuffled.size()))
          .forEach((key, shard) -> merged.merge(key, shard, Shard::plus));

      assertThat(merged).isEqualTo(expected);
    }
  }

  @Test
  void keepEachMonthOfADistrictByItself() {
    fold(History.of(10, 20).facts())
        .forEach(
            (key, shard) -> {
              if (shard.month() != null) {
                long start = AsOf.start(shard.month()).toEpochMilli();
                long end = AsOf.start(shard.month().plusMonths(1)).toEpochMilli();
                shard
                    .ledger()
                    .timelines()
                    .values()
                    .forEach(
                        t -> t.forEach((at, weight) -> assertThat(at).isBetween(start, end - 1)));
              }
              assertThat(shard.month() != null).isEqualTo(key.startsWith("district:"));
            });
  }

  @Test
  void sixtyFiveOfSixtySixIs98Point5() {
    Ledger ledger = Ledger.EMPTY;
    for (int i = 0; i < 66; i++) {
      ledger = ledger.plus(Tick.of(HAZARDS_CONFIRMED, Instant.ofEpochMilli(i)));
      if (i < 65) {
        ledger = ledger.plus(new Tick(HAZARDS_CLOSED, Instant.ofEpochMilli(100 + i), 90));
      }
    }
    Figures figures = new Figures(ledger, Instant.ofEpochMilli(164));

    assertThat(figures.grossRectification()).isEqualTo(new Ratio(65, 66));
    assertThat(figures.grossRectification().rate()).hasToString("98.5");
    assertThat(figures.meanHoursToClose()).hasToString("1.5");
    assertThat(new Figures(ledger, Instant.ofEpochMilli(163)).grossRectification().n())
        .isEqualTo(64);
  }

  @Test
  void whatLeavesTheFiguresIsInNoRatioAndListed() {
    Instant confirmed = Instant.parse("2026-03-01T00:00:00Z");
    Instant due = confirmed.plusSeconds(86_400);
    Instant left = due.plusSeconds(86_400);
    Shard open =
        Shard.EMPTY
            .plus(new HazardConfirmedV2(confirmed, HazardGrade.MAJOR, null, "per-1"))
            .plus(assigned(confirmed, due));
    assertThat(new Figures(open.ledger(), left).overdue()).isEqualTo(1);
    for (HazardContract event :
        List.of(
            new HazardTransferredOutV1(
                left, "fire", "x", "per-1", confirmed, due, HazardGrade.MAJOR),
            new HazardExtinguishedV1(left, "x", "per-1", confirmed, due, HazardGrade.MAJOR),
            new HazardMarkedDuplicateV1(
                left, "hz-1", confirmed, "per-1", confirmed, due, HazardGrade.MAJOR))) {
      Figures figures = new Figures(open.plus(event).ledger(), left);

      assertThat(figures.grossRectification()).isEqualTo(new Ratio(0, 0));
      assertThat(figures.dueRectification()).isEqualTo(new Ratio(0, 0));
      assertThat(figures.majorRectification()).isEqualTo(new Ratio(0, 0));
      assertThat(figures.overdue()).isZero();
      assertThat(
              figures.duplicates()
                  + figures.count(HAZARDS_TRANSFERRED_OUT)
                  + figures.count(HAZARDS_EXTINGUISHED))
          .isEqualTo(1);
      assertThat(new Figures(open.plus(event).ledger(), left.minusMillis(1)).overdue())
          .as("until then it was overdue")
          .isEqualTo(1);
    }
  }

  @Test
  void aGrantedExtensionMovesTheDeadline() {
    Instant assigned = Instant.parse("2026-03-01T00:00:00Z");
    Instant due = assigned.plusSeconds(86_400);
    Instant later = due.plusSeconds(86_400);
    Ledger ledger =
        Shard.EMPTY
            .plus(assigned(assigned, due))
            .plus(new ExtensionGrantedV1(assigned, later, due, due, null, "per-1"))
            .ledger();

    assertThat(new Figures(ledger, due).overdue()).isZero();
    assertThat(new Figures(ledger, later).overdue()).isEqualTo(1);
  }

  @Test
  void whatWasExtendedIsDueByBothItsDeadlinesAndOnTimeByTheLaterOne() {
    Instant assigned = Instant.parse("2026-03-01T00:00:00Z");
    Instant original = assigned.plusSeconds(86_400);
    Instant closed = original.plusSeconds(3_600);
    Instant extended = original.plusSeconds(86_400);
    Shard open =
        Shard.EMPTY
            .plus(assigned(assigned, original))
            .plus(new ExtensionGrantedV1(assigned, extended, original, original, null, "per-1"));
    Figures first = new Figures(open.ledger(), original);
    assertThat(first.originalDueRectification()).isEqualTo(new Ratio(0, 1));
    assertThat(first.dueRectification()).isEqualTo(new Ratio(0, 0));

    Shard done =
        open.plus(
            new HazardClosedV2(
                closed,
                assigned,
                assigned,
                original,
                extended,
                closed,
                closed,
                HazardGrade.GENERAL,
                0,
                true,
                1,
                60));
    Figures then = new Figures(done.ledger(), closed);
    assertThat(then.originalDueRectification()).isEqualTo(new Ratio(1, 1));
    assertThat(then.dueRectification()).isEqualTo(new Ratio(0, 0));
    assertThat(new Figures(done.ledger(), closed.minusMillis(1)).originalDueRectification())
        .isEqualTo(new Ratio(0, 1));
    Figures last = new Figures(done.ledger(), extended);
    assertThat(last.originalDueRectification()).isEqualTo(new Ratio(1, 1));
    assertThat(last.dueRectification()).isEqualTo(new Ratio(1, 1));
    assertThat(last.onTime()).as("by the deadline that holds").isEqualTo(new Ratio(1, 1));
  }

  @Test
  void whatIsReopenedIsNotClosedAndTakesItsMinutesAlong() {
    Instant confirmed = Instant.parse("2026-03-01T00:00:00Z");
    Instant due = confirmed.plusSeconds(7_200);
    Instant closed = confirmed.plusSeconds(3_600);
    Instant reopened = confirmed.plusSeconds(10_800);
    Ledger ledger =
        Shard.EMPTY
            .plus(new HazardConfirmedV2(confirmed, HazardGrade.GENERAL, null, "per-1"))
            .plus(assigned(confirmed, due))
            .plus(
                new HazardClosedV2(
                    closed,
                    confirmed,
                    confirmed,
                    due,
                    due,
                    closed,
                    closed,
                    HazardGrade.GENERAL,
                    0,
                    true,
                    1,
                    60))
            .plus(
                new HazardReopenedV1(
                    reopened, 2, closed, due, HazardGrade.GENERAL, true, 60, "lifecycle"))
            .ledger();

    assertThat(new Figures(ledger, due).onTime()).isEqualTo(new Ratio(1, 1));
    assertThat(new Figures(ledger, due).meanHoursToClose()).hasToString("1.0");
    assertThat(new Figures(ledger, reopened).grossRectification()).isEqualTo(new Ratio(0, 1));
    assertThat(new Figures(ledger, reopened).onTime()).isEqualTo(new Ratio(0, 0));
    assertThat(new Figures(ledger, reopened).medianHoursToClose()).isNull();
  }

  private static RectificationAssignedV1 assigned(Instant at, Instant due) {
    return new RectificationAssignedV1(
        at, null, RectificationMeasure.TIME_LIMITED, due, null, "deadlines");
  }

  @Test
  void areUnknownWhereThereIsNothing() {
    Figures figures = new Figures(Ledger.EMPTY, Instant.EPOCH);

    assertThat(figures.grossRectification().rate()).isNull();
    assertThat(figures.trainingCoverage().rate()).isNull();
    assertThat(figures.meanHoursToClose()).isNull();
    assertThat(figures.medianHoursToClose()).isNull();
  }

  @Test
  void namePoliciesOnlyFromTheirFirstUse() {
    Shard shard = district(fold(History.of(9, 30).facts()));

    assertThat(shard.policies(History.BEGIN.minusSeconds(1))).isEmpty();
    assertThat(shard.policies(Instant.MAX))
        .containsExactly(
            "deadlines-0", "deadlines-1", "deadlines-2", "lifecycle-0", "training-1", "training-2");
  }

  @Test
  void countAMonthByItsOwnBoundsInShanghai() {
    Ledger ledger =
        Ledger.EMPTY
            .plus(Tick.of(GROUP_STUDIES, Instant.parse("2026-01-31T15:59:59.999Z")))
            .plus(Tick.of(GROUP_STUDIES, Instant.parse("2026-01-31T16:00:00.001Z")))
            .plus(Tick.of(GROUP_STUDIES, Instant.parse("2026-03-20T00:00:00Z")));
    List<Trend.Month> months =
        Trend.of(
            ledger, Instant.parse("2026-01-15T00:00:00Z"), Instant.parse("2026-03-10T00:00:00Z"));

    assertThat(months)
        .extracting(m -> m.month().toString())
        .containsExactly("2026-01", "2026-02", "2026-03");
    assertThat(months).extracting(m -> m.count(GROUP_STUDIES)).containsExactly(1L, 1L, 0L);
  }

  private static Map<String, Shard> fold(List<Fact> facts) {
    Map<String, Shard> shards = new HashMap<>();
    for (Fact fact : facts) {
      if (Counting.counts(fact.event().getClass())) {
        for (String key : Keys.of(fact.event(), fact.envelope())) {
          shards.merge(key, Shard.initial(key).plus(fact.event()), Shard::plus);
        }
      }
    }
    return shards;
  }

  private static Figures figures(Map<String, Shard> shards, String key, Instant asOf) {
    return new Figures(shards.getOrDefault(key, Shard.EMPTY).ledger(), asOf);
  }

  private static Shard district(Map<String, Shard> shards) {
    return shards.entrySet().stream()
        .filter(shard -> shard.getKey().startsWith("district:371102@"))
        .map(Map.Entry::getValue)
        .reduce(Shard.EMPTY, Shard::plus);
  }

  @Test
  void aRequirementIsMetForItsCalendarYear() {
    Instant met = Instant.parse("2026-06-01T00:00:00Z");
    Instant midnight = AsOf.parse("2026-12-31", Instant.parse("2027-06-01T00:00:00Z"));
    Ledger ledger =
        Shard.EMPTY
            .plus(onboarded(met.minusSeconds(60), "per-1"))
            .plus(new TrainingRequirementMetV2(met, "per-1", "ent-1", 2026, 480, 480, "v"))
            .ledger();

    assertThat(new Figures(ledger, met).trainingCoverage()).isEqualTo(new Ratio(1, 1));
    assertThat(new Figures(ledger, midnight).trainingCoverage())
        .as("24:00 is the end of the year")
        .isEqualTo(new Ratio(1, 1));
    assertThat(new Figures(ledger, midnight.plusMillis(1)).trainingCoverage())
        .isEqualTo(new Ratio(0, 1));
  }

  /** She left on the 1st, which became known after she had met her hours on the 2nd. */
  @Test
  void whoLeftBeforeSheMetHerHoursIsTakenOutOnce() {
    Instant left = Instant.parse("2026-06-01T00:00:00Z");
    Instant met = left.plusSeconds(86_400);
    Shard others =
        Shard.EMPTY
            .plus(onboarded(left.minusSeconds(60), "per-1"))
            .plus(onboarded(left.minusSeconds(60), "per-2"))
            .plus(new TrainingRequirementMetV2(left, "per-2", "ent-1", 2026, 480, 480, "v"));
    Ledger ledger =
        others
            .plus(new TrainingRequirementMetV2(met, "per-1", "ent-1", 2026, 480, 480, "v"))
            .plus(new EmployeeLeftV2(left, "per-1", "ent-1", List.of(met)))
            .ledger();

    assertThat(new Figures(ledger, left).trainingCoverage()).isEqualTo(new Ratio(1, 1));
    assertThat(new Figures(ledger, met).trainingCoverage()).isEqualTo(new Ratio(1, 1));
  }

  private static EmployeeOnboardedV1 onboarded(Instant at, String person) {
    return new EmployeeOnboardedV1(
        at, person, "ent-1", org.shouwang.contracts.training.Position.EMPLOYEE, 480, "v");
  }

  private static Predicate<Fact> of(History.Coop coop) {
    return fact -> coop.id().equals(fact.envelope().cooperative());
  }

  /** Instants of events, of deadlines, right before them, and anywhere. */
  static List<Instant> instants(History history, Random random) {
    List<Instant> instants =
        new ArrayList<>(List.of(History.BEGIN, Instant.parse("2030-01-01T00:00:00Z")));
    for (int i = 0; i < 12; i++) {
      Fact fact = history.facts().get(random.nextInt(history.facts().size()));
      instants.add(fact.event().occurredAt());
      instants.add(fact.event().occurredAt().minusMillis(1));
      instants.add(History.BEGIN.plusMillis(random.nextLong(History.SPAN.toMillis())));
    }
    history.facts().stream()
        .map(Fact::event)
        .filter(RectificationAssignedV1.class::isInstance)
        .map(e -> ((RectificationAssignedV1) e).dueAt())
        .limit(8)
        .forEach(due -> instants.addAll(List.of(due, due.minusMillis(1))));
    return instants;
  }
}
