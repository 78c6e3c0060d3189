package org.shouwang.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many of how many, n/N; never a rate alone.
 *
 * @param n how many
 * @param total of how many, N
 */
public record Ratio(long n, long total) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * n/N in percent with one digit, half up: 65 of 66 is 98.5. Null for none of none: that is
   * unknown ("—"), not 100.
   */
  public @Nullable BigDecimal rate() {
    return total == 0
        ? null
        : HUNDRED
            .multiply(BigDecimal.valueOf(n))
            .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
  }
}
