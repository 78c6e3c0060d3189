package org.shouwang.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"914403001922038216", "9144030071526726XG"})
  void computesTheCheckCharacterOfCodesThatAreKnownToBeRight(String code) {
    assertThat(CreditCode.checkCharacter(code)).isEqualTo(code.charAt(17));
  }

  @Test
  void inventsCodesOfTheDistrict() {
    Dice dice = Dice.of(1, "codes");
    for (int i = 0; i < 1000; i++) {
      String code = CreditCode.invented("371102", dice);
      assertThat(code).hasSize(18).startsWith("91371102MA").doesNotContainPattern("[IOSVZ]");
      assertThat(CreditCode.checkCharacter(code)).isEqualTo(code.charAt(17));
    }
  }
}
