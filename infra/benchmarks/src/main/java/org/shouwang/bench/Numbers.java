package org.shouwang.bench;

import java.util.Locale;

/** Figures for people: three digits that count, and thousands apart. */
final class Numbers {
  private Numbers() {}

  static String text(double number) {
    double size = Math.abs(number);
    if (size >= 1_000) {
      return String.format(Locale.ROOT, "%,.0f", number);
    }
    if (size >= 100) {
      return String.format(Locale.ROOT, "%.0f", number);
    }
    return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", number);
  }
}
