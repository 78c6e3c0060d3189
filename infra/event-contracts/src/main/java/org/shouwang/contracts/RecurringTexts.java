package org.shouwang.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts that come again and again in headers: types, districts, cooperatives. Each is made of its
 * bytes once and then found by them, with its hash at hand, instead of being made a million times.
 * A fixed number of places; a text whose place another has taken is made anew. Thread-safe.
 */
final class RecurringTexts {
  /** A power of two; a place takes about a hundred bytes. */
  private static final int PLACES = 1 << 12;

  /**
   * Written without care for other threads: an entry is immutable, and a lost one is made again.
   */
  private final @Nullable Entry[] entries = new Entry[PLACES];

  private record Entry(byte[] bytes, String text) {}

  /** The text that bytes are in UTF-8. */
  String of(byte[] bytes) {
    int hash = Arrays.hashCode(bytes);
    int place = (hash ^ hash >>> 16) & (PLACES - 1);
    Entry there = entries[place];
    if (there != null && Arrays.equals(there.bytes(), bytes)) {
      return there.text();
    }
    String text = new String(bytes, UTF_8);
    entries[place] = new Entry(bytes.clone(), text);
    return text;
  }
}
