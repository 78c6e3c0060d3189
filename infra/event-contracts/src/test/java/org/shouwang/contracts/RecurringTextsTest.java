package org.shouwang.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecurringTextsTest {
  private final RecurringTexts texts = new RecurringTexts();

  @Test
  void theSameBytesAreTheSameText() {
    String first = texts.of("合作社-1".getBytes(UTF_8));
    assertThat(first).isEqualTo("合作社-1");
    assertThat(texts.of("合作社-1".getBytes(UTF_8))).isSameAs(first);
  }

  @Test
  void everyTextIsRightHoweverManyShareAPlace() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 50_000; i++) {
        String text = "coop-" + i;
        assertThat(texts.of(text.getBytes(UTF_8))).isEqualTo(text);
      }
    }
  }
}
