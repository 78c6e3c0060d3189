package org.shouwang.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.WorkCalendar;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Working days as the notices of the State Council have them. */
class WorkCalendarTest {
  private final WorkCalendar calendar = shipped();

  private static WorkCalendar shipped() {
    try {
      return new WorkCalendar(
          Arrays.stream(
                  new PathMatchingResourcePatternResolver()
                      .getResources("classpath*:holidays/*.json"))
              .map(Notices::read)
              .toList());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void knowsTheYearsWhoseNoticesAreShipped() {
    assertThat(List.of(2024, 2025, 2026)).allMatch(calendar::knows);
    assertThat(calendar.knows(2027)).isFalse();
  }

  /** Days off beside weekends, and weekends worked, of each year, as the notices count them. */
  @Test
  void aYearHasAsManyWorkingDaysAsItsNoticeLeaves() {
    assertThat(workingDaysOf(2024)).isEqualTo(251);
    assertThat(workingDaysOf(2025)).isEqualTo(248);
    assertThat(workingDaysOf(2026)).isEqualTo(248);
  }

  private long workingDaysOf(int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(calendar::working)
        .count();
  }

  @Test
  void holidaysAreOffAndWeekendsAreWorkedInstead() {
    assertThat(calendar.working(LocalDate.of(2026, 2, 23))).as("春节, Monday").isFalse();
    assertThat(calendar.working(LocalDate.of(2026, 2, 28))).as("调休, Saturday").isTrue();
    assertThat(calendar.working(LocalDate.of(2026, 3, 1))).as("Sunday").isFalse();
    assertThat(calendar.working(LocalDate.of(2025, 10, 8))).as("国庆中秋, Wednesday").isFalse();
  }

  @Test
  void countsFromTheNextDayOn() {
    // Friday 13 February 2026: Saturday 14 is worked, then nine days are off.
    assertThat(calendar.after(LocalDate.of(2026, 2, 13), 2).day())
        .isEqualTo(LocalDate.of(2026, 2, 24));
    assertThat(calendar.after(LocalDate.of(2026, 3, 2), 2).day())
        .isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(calendar.before(LocalDate.of(2026, 3, 31), 20).day())
        .isEqualTo(LocalDate.of(2026, 3, 3));
  }

  @Test
  void aDueDayEndsAtMidnightInShanghaiAndNamesItsCalendar() {
    WorkCalendar.Counted counted = calendar.after(LocalDate.of(2025, 12, 31), 1);
    assertThat(counted.day()).isEqualTo(LocalDate.of(2026, 1, 4));
    assertThat(counted.end()).isEqualTo(Instant.parse("2026-01-04T16:00:00Z"));
    assertThat(counted.calendar()).isEqualTo("国办发明电〔2025〕7号");
    assertThat(counted.assumed()).isFalse();
  }

  @Test
  void aYearWithoutANoticeIsAssumedAndSaysSo() {
    WorkCalendar.Counted counted = calendar.after(LocalDate.of(2026, 12, 30), 2);
    assertThat(counted.day())
        .as("New Year's Day 2027 is off, a Friday")
        .isEqualTo(LocalDate.of(2027, 1, 4));
    assertThat(counted.assumed()).isTrue();
    assertThat(counted.calendar()).isEqualTo("国办发明电〔2025〕7号, assumed 2027");
  }

  @Test
  void aNoticeThatContradictsItselfIsRefused() {
    assertThatThrownBy(() -> read("[\"2026-01-01\"]", "[\"2026-01-05\"]"))
        .hasMessageContaining("no weekend day");
    assertThatThrownBy(() -> read("[\"2026-01-03\"]", "[\"2026-01-03\"]"))
        .hasMessageContaining("both off and a working day");
    assertThatThrownBy(() -> read("[\"2027-01-01\"]", "[]")).hasMessageContaining("not in 2026");
    WorkCalendar.Year year = new WorkCalendar.Year(2026, "v", Set.of(), Set.of());
    assertThatThrownBy(() -> new WorkCalendar(List.of(year, year)))
        .hasMessageContaining("two calendars");
  }

  private static WorkCalendar.Year read(String off, String working) {
    String json =
        "{\"year\":2026,\"version\":\"v\",\"source\":\"s\",\"off\":%s,\"working\":%s}"
            .formatted(off, working);
    return Notices.read(
        new ByteArrayResource(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
