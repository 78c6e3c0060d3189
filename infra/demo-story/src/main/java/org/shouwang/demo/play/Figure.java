package org.shouwang.demo.play;

import org.shouwang.demo.plan.Counter;

/**
 * A figure as it was told and as the platform shows it.
 *
 * @param text how it is shown: a rate always as n/N
 */
record Figure(Counter counter, int told, long shown, String text) {
  boolean asTold() {
    return shown == told;
  }

  String line() {
    return "  %s %s %-19s told %-6d %s"
        .formatted(asTold() ? "✓" : "✗", pad(counter.zh()), text, told, counter.en());
  }

  /** Chinese characters take two columns. */
  private static String pad(String zh) {
    return zh + " ".repeat(Math.max(0, 14 - 2 * zh.length()));
  }
}
