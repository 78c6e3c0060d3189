package org.shouwang.kit.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.WireTime;

/**
 * A place in JSON that is expected to be as {@link ContractJson} writes it. What is otherwise leads
 * it astray: whatever is read from then on means nothing, and {@link #astray} says so.
 */
final class CanonicalCursor {
  private static final int MOST_DIGITS = 18;
  private static final int INSTANT_LENGTH = 24;
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] json;
  private int at;
  private boolean astray;

  CanonicalCursor(byte[] json) {
    this.json = json;
  }

  boolean astray() {
    return astray;
  }

  boolean atEnd() {
    return at == json.length;
  }

  /** Steps over a byte that must stand here. */
  void expect(char expected) {
    if (!skip(expected)) {
      astray = true;
    }
  }

  /** Steps over a byte if it stands here. */
  boolean skip(char wanted) {
    if (at < json.length && json[at] == wanted) {
      at++;
      return true;
    }
    return false;
  }

  /** Steps over bytes if they stand here. */
  boolean skip(byte[] wanted) {
    int end = at + wanted.length;
    if (end <= json.length && Arrays.equals(json, at, end, wanted, 0, wanted.length)) {
      at = end;
      return true;
    }
    return false;
  }

  /** A string without escapes. */
  String string() {
    expect('"');
    int from = at;
    int all = 0;
    while (at < json.length && json[at] != '"') {
      byte one = json[at++];
      if (one == '\\' || one >= 0 && one < ' ') {
        return lost("");
      }
      all |= one;
    }
    int to = at;
    expect('"');
    if (all >= 0) {
      return new String(json, from, to - from, ISO_8859_1); // ASCII, which is quickest so
    }
    String text = new String(json, from, to - from, UTF_8);
    // Also what bytes become that are no UTF-8.
    return text.indexOf(REPLACEMENT) < 0 ? text : lost(text);
  }

  /** A whole number. */
  long number() {
    boolean negative = skip('-');
    int from = at;
    long number = 0;
    while (at < json.length && json[at] >= '0' && json[at] <= '9') {
      number = number * 10 + (json[at++] - '0');
    }
    int digits = at - from;
    boolean leadingZero = digits > 0 && json[from] == '0' && (digits > 1 || negative);
    if (digits == 0 || digits > MOST_DIGITS || leadingZero) {
      return lost(0L);
    }
    return negative ? -number : number;
  }

  Instant instant() {
    expect('"');
    int from = at;
    at += INSTANT_LENGTH;
    if (at > json.length) {
      return lost(Instant.EPOCH);
    }
    expect('"');
    try {
      return WireTime.parse(new String(json, from, INSTANT_LENGTH, ISO_8859_1));
    } catch (DateTimeException e) {
      return lost(Instant.EPOCH);
    }
  }

  @Nullable LocalDate date() {
    try {
      return LocalDate.parse(string());
    } catch (DateTimeException e) {
      return (LocalDate) nothing();
    }
  }

  /** Nothing that could stand here does. */
  <T> T lost(T instead) {
    astray = true;
    return instead;
  }

  /** Nothing that could stand here does, and there is nothing to say instead. */
  @Nullable Object nothing() {
    astray = true;
    return null;
  }
}
