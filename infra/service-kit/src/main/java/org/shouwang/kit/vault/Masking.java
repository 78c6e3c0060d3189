package org.shouwang.kit.vault;

import java.util.Map;
import java.util.TreeMap;

/** Personal data as they may be shown to anybody who sees the list (脱敏). */
public final class Masking {
  private static final String HIDDEN = "***";
  private static final int PHONE_LENGTH = 11;

  private Masking() {}

  /** A mobile number: {@code 138****1234}; anything else is hidden whole. */
  public static String phone(String phone) {
    return phone.length() == PHONE_LENGTH && phone.chars().allMatch(Masking::isDigit)
        ? phone.substring(0, 3) + "****" + phone.substring(7)
        : HIDDEN;
  }

  /** A name: its first character, {@code 王**}. */
  public static String name(String name) {
    if (name.isEmpty()) {
      return HIDDEN;
    }
    return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
  }

  static Map<String, String> all(Map<String, String> fields) {
    Map<String, String> masked = new TreeMap<>();
    fields.forEach(
        (field, value) ->
            masked.put(
                field,
                switch (field) {
                  case "phone" -> phone(value);
                  case "name" -> name(value);
                  default -> HIDDEN;
                }));
    return masked;
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
