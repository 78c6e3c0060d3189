package org.shouwang.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

  @ParameterizedTest
  @CsvSource({
    "65, 66, 98.5", // the founding report's figure
    "0, 7, 0.0",
    "7, 7, 100.0",
    "1, 3, 33.3",
    "2, 3, 66.7",
    "1, 2000, 0.1", // half up
    "1999, 2000, 100.0",
  })
  void saysTheRateWithOneDigitHalfUp(long n, long total, String rate) {
    assertThat(new Ratio(n, total).rate()).hasToString(rate);
  }

  @Test
  void noneOfNoneIsUnknown() {
    assertThat(new Ratio(0, 0).rate()).isNull();
  }
}
