package org.shouwang.demo.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryPlanTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void tellsWhatTheFoundingReportOfXihuCounts(long seed) {
    Story story = XihuStory.of(seed);

    assertThat(Tally.of(story)).containsAllEntriesOf(story.told());
    assertThat(story.told())
        .containsEntry(Counter.MEMBERS, 25)
        .containsEntry(Counter.GROUP_STUDIES, 22)
        .containsEntry(Counter.EXCHANGES, 11)
        .containsEntry(Counter.EXPERT_PERSON_TIMES, 21)
        .containsEntry(Counter.JOINT_INSPECTIONS, 18)
        .containsEntry(Counter.DRILLS, 3)
        .containsEntry(Counter.HAZARDS_CONFIRMED, 1200)
        .containsEntry(Counter.HAZARDS_CLOSED, 1200);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void tellsWhatTheFoundingReportOfHarbinCounts(long seed) {
    Story story = PharmaStory.of(seed);

    assertThat(Tally.of(story)).containsAllEntriesOf(story.told());
    assertThat(story.told())
        .containsEntry(Counter.MEMBERS, 6)
        .containsEntry(Counter.EXPERTS, 4)
        .containsEntry(Counter.SEMINARS, 2)
        .containsEntry(Counter.CASES, 8)
        .containsEntry(Counter.HAZARDS_CONFIRMED, 66)
        .containsEntry(Counter.HAZARDS_CLOSED, 65);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void theSecondInspectionOfTheGalleryVisitsWhomTheFirstOneVisited(long seed) {
    Story story = GalleryStory.of(seed);

    assertThat(Tally.of(story)).containsAllEntriesOf(story.told());
    assertThat(story.campaigns().map(c -> c.visits().stream().map(Visit::enterprise).toList()))
        .hasSize(2)
        .allSatisfy(
            visited ->
                assertThat(visited).containsExactlyInAnyOrder("e01", "e02", "e03", "e04", "e05"));
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    assertThat(XihuStory.of(1)).isEqualTo(XihuStory.of(1)).isNotEqualTo(XihuStory.of(2));
    assertThat(PharmaStory.of(1)).isEqualTo(PharmaStory.of(1)).isNotEqualTo(PharmaStory.of(2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void everyHazardGoesItsWayInOrderAndInTime(long seed) {
    for (Story story : stories(seed)) {
      story
          .visits()
          .forEach(
              visit ->
                  visit
                      .findings()
                      .forEach(
                          finding -> {
                            List<Instant> steps = new ArrayList<>();
                            steps.add(finding.at());
                            steps.add(finding.way().confirmedAt());
                            steps.add(finding.way().assignedAt());
                            for (HazardWay.Attempt attempt : finding.way().attempts()) {
                              steps.add(attempt.rectifiedAt());
                              steps.add(attempt.judgedAt());
                            }
                            assertThat(steps).isSorted().doesNotHaveDuplicates();
                            assertThat(steps.getLast()).isBefore(story.until());
                            assertThat(finding.at()).isBeforeOrEqualTo(visit.signedAt());
                          }));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void nobodyInspectsHerselfNorIsInTwoPlaces(long seed) {
    for (Story story : stories(seed)) {
      story
          .campaigns()
          .forEach(
              campaign -> {
                Map<Instant, List<Visit>> halfDays =
                    campaign.visits().stream().collect(groupingBy(v -> halfDayOf(v.arrivedAt())));
                halfDays
                    .values()
                    .forEach(
                        visits -> {
                          List<String> there =
                              visits.stream()
                                  .flatMap(
                                      v ->
                                          Stream.concat(
                                              Stream.of(v.enterprise()), v.inspectors().stream()))
                                  .toList();
                          assertThat(there).doesNotHaveDuplicates();
                        });
              });
    }
  }

  @Test
  void inspectsEverybodyAboutEquallyOften() {
    Map<String, Long> visits =
        XihuStory.of(1).visits().collect(groupingBy(Visit::enterprise, counting()));

    assertThat(visits).hasSize(25);
    assertThat(visits.values()).allMatch(count -> count >= 3 && count <= 5);
  }

  @Test
  void mixesTheHazardsAsTheFieldKnowsThem() {
    List<Finding> findings =
        XihuStory.of(1).visits().flatMap(visit -> visit.findings().stream()).toList();

    assertThat(findings.stream().filter(f -> f.way().attempts().size() == 2)).hasSize(96);
    assertThat(findings.stream().filter(f -> f.flaw().major())).hasSize(8);
    assertThat(findings.stream().filter(f -> f.flaw().category().equals("ELECTRICAL")).count())
        .isBetween(280L, 390L);
    assertThat(findings.stream().filter(f -> f.way().dueOn() != null && late(f)).count())
        .isGreaterThanOrEqualTo(36);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void namesEveryStepOnce(long seed) {
    for (Story story : stories(seed)) {
      List<String> keys = Tally.keys(story);
      Set<String> once = new HashSet<>(keys);
      assertThat(keys).hasSameSizeAs(once);
    }
  }

  @Test
  void everythingHappensOnWorkingDays() {
    for (Story story : stories(1)) {
      story
          .campaigns()
          .forEach(
              campaign -> assertThat(WorkCalendar.isWorkingDay(campaign.plannedFor())).isTrue());
      story.months().stream()
          .flatMap(month -> month.sessions().stream())
          .forEach(
              session ->
                  assertThat(WorkCalendar.isWorkingDay(WorkCalendar.day(session.at()))).isTrue());
    }
  }

  private static boolean late(Finding finding) {
    return WorkCalendar.day(finding.way().attempts().getFirst().rectifiedAt())
        .isAfter(finding.way().dueOn());
  }

  private static Instant halfDayOf(Instant arrival) {
    boolean morning = arrival.atZone(WorkCalendar.ZONE).getHour() < 12;
    return WorkCalendar.at(WorkCalendar.day(arrival), morning ? 8 : 13, 0);
  }

  private static List<Story> stories(long seed) {
    return List.of(XihuStory.of(seed), PharmaStory.of(seed), GalleryStory.of(seed));
  }
}
