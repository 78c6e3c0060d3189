package org.shouwang.reporting.figures;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The instant up to which a figure looks at the world, both included (数据截止时点). */
public final class AsOf {
  /** Days and months are those of the enterprises' wall clocks. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private AsOf() {}

  /**
   * Reads what was asked for.
   *
   * @param asked an instant with its offset (RFC 3339), a local date, which means 24:00 of that day
   *     or now while it is today, or null for now
   * @throws DateTimeException if it is neither, or before 1970
   * @throws FutureException if it lies ahead
   */
  public static Instant parse(@Nullable String asked, Instant now) {
    if (asked == null) {
      return now.truncatedTo(ChronoUnit.MILLIS);
    }
    Instant instant =
        asked.indexOf('T') < 0
            ? endOf(LocalDate.parse(asked), now)
            : OffsetDateTime.parse(asked).toInstant().truncatedTo(ChronoUnit.MILLIS);
    if (instant.isBefore(Instant.EPOCH)) {
      throw new DateTimeException("before 1970");
    }
    if (instant.isAfter(now)) {
      throw new FutureException();
    }
    return instant;
  }

  private static Instant endOf(LocalDate day, Instant now) {
    return day.equals(LocalDate.ofInstant(now, ZONE))
        ? now.truncatedTo(ChronoUnit.MILLIS)
        : day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** The month of an instant. */
  static YearMonth month(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZONE);
    return YearMonth.of(day.getYear(), day.getMonthValue());
  }

  /** The first instant of a month. */
  static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZONE).toInstant();
  }

  /** Nothing can be said as of an instant that lies ahead. */
  public static final class FutureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FutureException() {
      super("asOf lies in the future");
    }
  }
}
