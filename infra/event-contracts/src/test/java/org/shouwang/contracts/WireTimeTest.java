package org.shouwang.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeTest {

  private static final long YEAR_10000 = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
  private static final long YEAR_0 = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();

  @Test
  void alwaysWritesThreeFractionDigits() {
    assertThat(WireTime.format(Instant.parse("2026-03-01T08:00:00Z")))
        .isEqualTo("2026-03-01T08:00:00.000Z");
    assertThat(WireTime.format(Instant.parse("1969-12-31T23:59:59.9999Z")))
        .isEqualTo("1969-12-31T23:59:59.999Z");
  }

  @Test
  void readsBackWhatItWroteForAnyInstant() {
    Random random = new Random(20260301);
    for (int i = 0; i < 20_000; i++) {
      Instant instant = Instant.ofEpochMilli(random.nextLong(YEAR_0, YEAR_10000 + 1));
      String text = WireTime.format(instant);

      assertThat(text).hasSize(24);
      assertThat(WireTime.parse(text)).isEqualTo(instant).isEqualTo(Instant.parse(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-03-01T08:00:00Z",
        "2026-03-01T08:00:00.0Z",
        "2026-03-01T08:00:00.000000Z",
        "2026-03-01T08:00:00.000+00:00",
        "2026-03-01t08:00:00.000z",
        "2026-02-29T08:00:00.000Z",
        "2026-03-01T24:00:00.000Z",
        "2026-03-01T08:00:60.000Z",
        "2026-03-01T08:00:0١.000Z",
        "1772352000000"
      })
  void refusesAnyOtherSpelling(String text) {
    assertThatThrownBy(() -> WireTime.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void refusesAYearOfFiveDigits() {
    assertThatThrownBy(() -> WireTime.format(Instant.ofEpochMilli(YEAR_10000 + 1)))
        .isInstanceOf(DateTimeException.class);
  }
}
