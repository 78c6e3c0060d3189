package org.shouwang.hazard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.hazard.text.Words.Place;

/** 检索. */
class WordsTest {
  @Test
  void wordsStandBetweenSpacesAndPunctuationAloneIsNone() {
    assertThat(Words.of(" 通道  PE ， 通道").words()).containsExactly("通道", "pe");
    assertThat(Words.of("，！").words()).isEmpty();
  }

  @Test
  void saysWhereAWordStands() {
    assertThat(Words.places("通道", "东通道、西通道")).containsExactly(new Place(1, 3), new Place(5, 7));
    assertThat(Words.places("pe", "无PE线")).containsExactly(new Place(1, 3));
  }

  @Test
  void latinWordsAndNumbersMatchAsWholes() {
    assertThat(Words.places("pe", "OPEN")).isEmpty();
    assertThat(Words.places("22", "220V")).isEmpty();
    assertThat(Words.places("220", "220V")).hasSize(1);
    assertThat(Words.places("220v", "1220V 与 220V")).containsExactly(new Place(8, 12));
  }
}
