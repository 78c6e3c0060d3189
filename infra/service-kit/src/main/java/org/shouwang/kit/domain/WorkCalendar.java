package org.shouwang.kit.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which days are working days (工作日): Monday to Friday, less the official holidays (节假日), plus the
 * weekend days on which people work instead (调休), as the State Council's yearly notices say.
 *
 * <p>A year whose notice is not here is assumed: its weekends and the holidays that the regulation
 * itself fixes by date (全国年节及纪念日放假办法) are off, nothing else is known. Whatever was counted through
 * such a year says so ({@link Counted#assumed}).
 */
public final class WorkCalendar {
  /** The clock on the wall, on which days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** New Year's Day, Labour Day (two days since 2025), National Day: 国务院令第795号. */
  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 2),
          MonthDay.of(10, 1),
          MonthDay.of(10, 2),
          MonthDay.of(10, 3));

  private final Map<Integer, Year> years = new TreeMap<>();

  /**
   * One year's notice.
   *
   * @param year which
   * @param version the notice's number
   * @param off days that are off, weekends among them or not
   * @param working weekend days on which people work
   */
  public record Year(int year, String version, Set<LocalDate> off, Set<LocalDate> working) {
    public Year {
      off = Set.copyOf(off);
      working = Set.copyOf(working);
      for (LocalDate day : off) {
        requireOf(year, day);
        if (working.contains(day)) {
          throw new IllegalArgumentException(day + " cannot be both off and a working day");
        }
      }
      for (LocalDate day : working) {
        requireOf(year, day);
        if (!WEEKEND.contains(day.getDayOfWeek())) {
          throw new IllegalArgumentException(day + " is no weekend day");
        }
      }
    }

    private static void requireOf(int year, LocalDate day) {
      if (day.getYear() != year) {
        throw new IllegalArgumentException(day + " is not in " + year);
      }
    }
  }

  /**
   * A day that was found by counting.
   *
   * @param day the day
   * @param calendar the versions of the notices that were used, or which year was assumed
   * @param assumed whether a year on the way has no notice here
   */
  public record Counted(LocalDate day, String calendar, boolean assumed) {
    /** A due day ends at 24:00. */
    public Instant end() {
      return endOf(day);
    }
  }

  /**
   * A calendar of these years.
   *
   * @throws IllegalArgumentException if a year comes twice
   */
  public WorkCalendar(Collection<Year> notices) {
    for (Year notice : notices) {
      if (years.put(notice.year(), notice) != null) {
        throw new IllegalArgumentException("two calendars of " + notice.year());
      }
    }
  }

  /** The day on which an instant lies. */
  public static LocalDate dayOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** The instant at which a day ends, 24:00. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** Whether a year's notice is here. */
  public boolean knows(int year) {
    return years.containsKey(year);
  }

  /** Whether a day is a working day; in a year without a notice, as far as the regulation tells. */
  public boolean working(LocalDate day) {
    Year notice = years.get(day.getYear());
    boolean weekday = !WEEKEND.contains(day.getDayOfWeek());
    if (notice == null) {
      return weekday && !FIXED.contains(MonthDay.from(day));
    }
    return notice.working().contains(day) || (weekday && !notice.off().contains(day));
  }

  /**
   * The last of some working days after a day: the day itself does not count.
   *
   * @param workingDays how many, at least 1
   */
  public Counted after(LocalDate day, int workingDays) {
    return count(day, workingDays, 1);
  }

  /**
   * The day that lies some working days before another: a request that must come so many working
   * days before the end of a day comes on it at the latest.
   *
   * @param workingDays how many, at least 1
   */
  public Counted before(LocalDate day, int workingDays) {
    return count(day, workingDays, -1);
  }

  private Counted count(LocalDate from, int workingDays, int step) {
    if (workingDays < 1) {
      throw new IllegalArgumentException("count at least one working day, not " + workingDays);
    }
    Set<String> used = new LinkedHashSet<>();
    boolean assumed = false;
    LocalDate day = from;
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(step);
      Year notice = years.get(day.getYear());
      assumed |= notice == null;
      used.add(notice == null ? "assumed " + day.getYear() : notice.version());
      left -= working(day) ? 1 : 0;
    }
    return new Counted(day, String.join(", ", used), assumed);
  }
}
