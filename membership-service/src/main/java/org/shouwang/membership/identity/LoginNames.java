package org.shouwang.membership.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Login names: 2 to 64 letters, digits and {@code . _ @ -}, told apart without regard to case. */
final class LoginNames {

  private static final Pattern WELL_FORMED =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");

  private LoginNames() {}

  /** The one spelling that is stored: full-width forms folded (NFKC), lower case. */
  static String normal(String loginName) {
    return Normalizer.normalize(loginName.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  static boolean wellFormed(String normalName) {
    return WELL_FORMED.matcher(normalName).matches();
  }
}
