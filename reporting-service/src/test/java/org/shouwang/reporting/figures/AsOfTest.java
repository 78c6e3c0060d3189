package org.shouwang.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {
  private static final Instant NOW = Instant.parse("2026-06-30T15:59:59.123456Z");

  @Test
  void isNowUnlessAsked() {
    assertThat(AsOf.parse(null, NOW)).isEqualTo("2026-06-30T15:59:59.123Z");
  }

  @Test
  void takesAnInstantInAnyOffset() {
    assertThat(AsOf.parse("2026-06-01T08:00:00+08:00", NOW)).isEqualTo("2026-06-01T00:00:00Z");
    assertThat(AsOf.parse("2026-06-01T00:00:00.5Z", NOW)).isEqualTo("2026-06-01T00:00:00.500Z");
  }

  @Test
  void aDateEndsAtMidnightInShanghai() {
    assertThat(AsOf.parse("2026-06-29", NOW)).isEqualTo("2026-06-29T16:00:00Z");
  }

  @Test
  void todayHasNotEndedYet() {
    assertThat(AsOf.parse("2026-06-30", NOW)).isEqualTo("2026-06-30T15:59:59.123Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-07-01", "2026-06-30T15:59:59.124Z", "9999-12-31"})
  void refusesTheFuture(String asked) {
    assertThatThrownBy(() -> AsOf.parse(asked, NOW)).isInstanceOf(AsOf.FutureException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-02-30",
        "2026-06",
        "2026-06-01T00:00:00",
        "T",
        "1969-12-30",
        "-999999999-01-01",
        "+999999999-12-31",
        "-999999999-01-01T00:00:00Z",
        "{\"$gt\":\"\"}"
      })
  void refusesWhatIsNoInstant(String asked) {
    assertThatThrownBy(() -> AsOf.parse(asked, NOW)).isInstanceOf(DateTimeException.class);
  }
}
