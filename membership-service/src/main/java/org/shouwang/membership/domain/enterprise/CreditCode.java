package org.shouwang.membership.domain.enterprise;

import java.util.Locale;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.membership.domain.MembershipRejection;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): 17 characters of 31, and a check
 * character over them. Stored in upper case.
 */
public record CreditCode(String text) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  /** Each position's weight is this to the power of the position, modulo the alphabet's size. */
  private static final int BASE = 3;

  /**
   * Checks it.
   *
   * @throws Rejected {@code CREDIT_CODE_INVALID}: wrong length, a letter that is never used, or a
   *     wrong check character
   */
  public CreditCode {
    MembershipRejection.CREDIT_CODE_INVALID.unless(valid(text));
  }

  /** The code that a person typed, whose letters may be small. */
  public static CreditCode typed(String text) {
    return new CreditCode(text.strip().toUpperCase(Locale.ROOT));
  }

  private static boolean valid(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      int value = ALPHABET.indexOf(text.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * weight;
      weight = weight * BASE % ALPHABET.length();
    }
    int size = ALPHABET.length();
    return text.charAt(LENGTH - 1) == ALPHABET.charAt((size - sum % size) % size);
  }
}
