package org.shouwang.hazard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** 检索词. */
class TermsTest {
  @Test
  void takesEachCharacterAndEachTwoThatStandTogether() {
    assertThat(Terms.of("疏散通道")).containsExactly("疏", "散", "通", "道", "疏散", "散通", "通道");
  }

  @Test
  void takesLatinWordsAndNumbersAsWholes() {
    assertThat(Terms.of("无PE线，380V")).containsExactly("无", "pe", "线", "380", "v");
  }

  @Test
  void widthAndCaseMakeNoDifference() {
    assertThat(Terms.of("ＰＥ３８０")).isEqualTo(Terms.of("pe380"));
    assertThat(Terms.plain("ＰＥ线㍿")).as("what would grow stays as it is").isEqualTo("pe线㍿");
  }

  @Test
  void looksForPairsWhereThereAreAnyAndElseForTheCharacter() {
    assertThat(Terms.sought("通道堵塞")).containsExactly("通道", "道堵", "堵塞");
    assertThat(Terms.sought("氨")).containsExactly("氨");
    assertThat(Terms.sought("，。!")).isEmpty();
  }

  @Test
  void whateverHoldsTheWordsHasTheirTerms() {
    String text = "三号车间配电箱无PE线，临时线拖地";
    for (int from = 0; from < text.length(); from++) {
      for (int to = from + 1; to <= text.length(); to++) {
        String part = text.substring(from, to);
        if (!Words.places(Terms.plain(part), text).isEmpty()) {
          assertThat(Terms.of(text)).as(part).containsAll(Terms.sought(part));
        }
      }
    }
  }

  @Test
  void whateverHoldsAPartHasItsTerms() {
    String text = "三号车间配电箱无PE线380V，临时线拖地，\uD840\uDC00井";
    for (int from = 0; from < text.length(); from++) {
      for (int to = from + 1; to <= text.length(); to++) {
        String part = text.substring(from, to);
        assertThat(Terms.of(text)).as(part).containsAll(Terms.within(part));
      }
    }
    assertThat(Terms.within("配电箱无P")).containsExactly("配电", "电箱", "箱无");
    assertThat(Terms.within("E线38")).containsExactly("线");
  }

  @Test
  void saysHowMuchTwoTextsHaveInCommon() {
    assertThat(Terms.likeness("疏散通道堵塞", "疏散通道堵塞")).isEqualTo(1);
    assertThat(Terms.likeness("疏散通道堵塞", "配电箱无接地")).isZero();
    assertThat(Terms.likeness("疏散通道堵塞", "疏散通道被堵")).isCloseTo(0.6, within(1e-9));
    assertThat(Terms.likeness("，", "。")).isZero();
  }
}
