package org.shouwang.training.read.staff;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shouwang.training.domain.CalendarYear;

/**
 * Somebody of an enterprise's staff with her training file.
 *
 * @param district whose it is
 * @param enterprise the enterprise that she works for
 * @param personId who, opaque
 * @param position what she does
 * @param initialMinutes minutes that taking up her position required
 * @param policyVersion the policy version that says so
 * @param minutes minutes earned in each calendar year
 * @param metYears the calendar years whose requirement was met
 * @param active whether she is still there; leavers count in no figure
 * @param onboardedAt when she came
 * @param leftAt when she left
 */
record StaffMember(
    @Nullable String district,
    @Nullable String enterprise,
    @Nullable String personId,
    @Nullable String position,
    int initialMinutes,
    @Nullable String policyVersion,
    Map<String, Integer> minutes,
    Set<Integer> metYears,
    boolean active,
    @Nullable Instant onboardedAt,
    @Nullable Instant leftAt) {

  static final StaffMember NONE =
      new StaffMember(null, null, null, null, 0, null, Map.of(), Set.of(), false, null, null);

  StaffMember credited(Instant at, int earned) {
    Map<String, Integer> more = new TreeMap<>(minutes);
    more.merge(String.valueOf(CalendarYear.of(at)), earned, Integer::sum);
    return with(more, metYears, active, leftAt);
  }

  StaffMember met(int year) {
    Set<Integer> more = new TreeSet<>(metYears);
    more.add(year);
    return with(minutes, more, active, leftAt);
  }

  StaffMember leftOn(Instant at) {
    return with(minutes, metYears, false, at);
  }

  int totalMinutes() {
    return minutes.values().stream().mapToInt(Integer::intValue).sum();
  }

  int minutes(int year) {
    return minutes.getOrDefault(String.valueOf(year), 0);
  }

  /** Whether the initial hours were met before a year, so that it requires the annual ones. */
  boolean experienced(int year) {
    return metYears.stream().anyMatch(met -> met < year);
  }

  private StaffMember with(
      Map<String, Integer> minutes,
      Set<Integer> metYears,
      boolean active,
      @Nullable Instant leftAt) {
    return new StaffMember(
        district,
        enterprise,
        personId,
        position,
        initialMinutes,
        policyVersion,
        minutes,
        metYears,
        active,
        onboardedAt,
        leftAt);
  }
}
