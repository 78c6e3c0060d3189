package org.shouwang.membership.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.membership.domain.MembershipRejection.CREDIT_CODE_INVALID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.kit.domain.Rejected;

/** GB 32100-2015: the check character finds what is mistyped. */
class CreditCodeTest {
  private static final String VALID = "914403001922038216";

  @ParameterizedTest
  @ValueSource(strings = {VALID, "9144030071526726XG"})
  void takesACodeWhoseCheckCharacterFits(String code) {
    assertThat(new CreditCode(code).text()).isEqualTo(code);
  }

  @Test
  void takesSmallLettersAndBlanksAroundAsTyped() {
    assertThat(CreditCode.typed(" 9144030071526726xg ").text()).isEqualTo("9144030071526726XG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "91440300192203821",
        "9144030019220382166",
        "914403001922038217",
        "I14403001922038216"
      })
  void refusesAnythingElse(String code) {
    assertRefused(code);
  }

  @Test
  void findsEverySingleWrongDigit() {
    for (int i = 0; i < VALID.length(); i++) {
      char right = VALID.charAt(i);
      char wrong = right == '9' ? '0' : (char) (right + 1);
      String mistyped = VALID.substring(0, i) + wrong + VALID.substring(i + 1);
      assertRefused(mistyped);
    }
  }

  private static void assertRefused(String code) {
    assertThatThrownBy(() -> new CreditCode(code))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> assertThat(rejected.rejection()).isEqualTo(CREDIT_CODE_INVALID));
  }
}
