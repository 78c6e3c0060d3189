package org.shouwang.demo.plan;

/**
 * Unified social credit codes (统一社会信用代码) for invented enterprises, GB 32100-2015: authority, type,
 * six of the region, nine of the subject, and a check character.
 */
final class CreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  /** The weight of place i is 3^i mod 31. */
  private static final int BASE = 3;

  /** Registered with the market regulator (9) as an enterprise (1). */
  private static final String ENTERPRISE = "91";

  private CreditCode() {}

  /** An invented code of an enterprise in a district. Its subject is drawn, hence nobody's own. */
  static String invented(String districtCode, Dice dice) {
    StringBuilder code = new StringBuilder(ENTERPRISE).append(districtCode).append("MA");
    while (code.length() < LENGTH - 1) {
      code.append(ALPHABET.charAt(dice.between(0, ALPHABET.length() - 1)));
    }
    return code.append(checkCharacter(code)).toString();
  }

  /** The last character, from the seventeen before it. */
  static char checkCharacter(CharSequence code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * BASE % ALPHABET.length();
    }
    return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
  }
}
