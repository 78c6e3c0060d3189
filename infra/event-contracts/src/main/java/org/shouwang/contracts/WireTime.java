package org.shouwang.contracts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Instants as they travel: ISO-8601 in UTC with exactly three fraction digits, {@code
 * 2026-03-01T08:00:00.000Z}.
 *
 * <p>One spelling for each instant, so that equal facts have equal bytes. Written by hand because a
 * rebuild reads millions.
 */
public final class WireTime {

  private static final String PATTERN = "0000-00-00T00:00:00.000Z";

  private WireTime() {}

  /**
   * Spells an instant; what is finer than a millisecond is cut off.
   *
   * @throws DateTimeException if the year is not within 0000 to 9999
   */
  public static String format(Instant instant) {
    var utc = instant.atOffset(ZoneOffset.UTC);
    if (utc.getYear() < 0 || utc.getYear() > 9999) {
      throw new DateTimeException("year out of range: " + instant);
    }
    char[] text = PATTERN.toCharArray();
    put(text, 0, 4, utc.getYear());
    put(text, 5, 2, utc.getMonthValue());
    put(text, 8, 2, utc.getDayOfMonth());
    put(text, 11, 2, utc.getHour());
    put(text, 14, 2, utc.getMinute());
    put(text, 17, 2, utc.getSecond());
    put(text, 20, 3, utc.getNano() / 1_000_000);
    return new String(text);
  }

  /**
   * Reads an instant; any other spelling is refused, be it of the same instant.
   *
   * @throws DateTimeException if the text is not of this form or names no instant
   */
  public static Instant parse(CharSequence text) {
    requireForm(text);
    var date = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
    var time = LocalTime.of(number(text, 11, 2), number(text, 14, 2), number(text, 17, 2));
    long second = date.toEpochSecond(time, ZoneOffset.UTC);
    return Instant.ofEpochSecond(second, number(text, 20, 3) * 1_000_000L);
  }

  private static void requireForm(CharSequence text) {
    boolean fits = text.length() == PATTERN.length();
    for (int i = 0; fits && i < PATTERN.length(); i++) {
      char c = text.charAt(i);
      fits = PATTERN.charAt(i) == '0' ? c >= '0' && c <= '9' : c == PATTERN.charAt(i);
    }
    if (!fits) {
      throw new DateTimeException("not of the form YYYY-MM-DDThh:mm:ss.sssZ");
    }
  }

  private static void put(char[] text, int at, int digits, int number) {
    for (int i = at + digits - 1, rest = number; i >= at; i--, rest /= 10) {
      text[i] = (char) ('0' + rest % 10);
    }
  }

  private static int number(CharSequence text, int at, int digits) {
    int number = 0;
    for (int i = at; i < at + digits; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }
}
