package org.shouwang.demo.play;

import org.jspecify.annotations.Nullable;
import org.shouwang.demo.plan.Counter;

/**
 * A figure as it was told and as the platform shows it.
 *
 * @param of N of n/N; null for a plain count
 */
record Figure(Counter counter, int told, long shown, @Nullable Long of) {
  boolean asTold() {
    return shown == told;
  }

  String line() {
    String value = of == null ? Long.toString(shown) : shown + "/" + of;
    return "  %s %s %-10s told %-6d %s"
        .formatted(asTold() ? "✓" : "✗", pad(counter.zh()), value, told, counter.en());
  }

  /** Chinese characters take two columns. */
  private static String pad(String zh) {
    return zh + " ".repeat(Math.max(0, 14 - 2 * zh.length()));
  }
}
