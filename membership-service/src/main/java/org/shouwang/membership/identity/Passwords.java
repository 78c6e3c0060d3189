package org.shouwang.membership.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shouwang.membership.identity.WeakPasswordException.Rule;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Draws, checks and hashes passwords. Length counts, character classes do not (NIST SP 800-63B).
 */
final class Passwords {

  static final int SHORTEST = 10;

  /** bcrypt reads no more than 72 bytes; a longer password would be cut silently. */
  private static final int MOST_BYTES = 72;

  private static final int FEWEST_DIFFERENT_CHARACTERS = 5;
  private static final char[] DRAWN = "abcdefghjkmnpqrstuvwxyz23456789".toCharArray();
  private static final int DRAWN_GROUPS = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final String nobodysHash = hash(draw());

  /** Four groups of four characters that cannot be mistaken for one another: 79 random bits. */
  static String draw() {
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < DRAWN_GROUPS * 4; i++) {
      if (i > 0 && i % 4 == 0) {
        drawn.append('-');
      }
      drawn.append(DRAWN[RANDOM.nextInt(DRAWN.length)]);
    }
    return drawn.toString();
  }

  String hash(String password) {
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("The password encoder answered nothing");
    }
    return hash;
  }

  /** Takes as long for an account that does not exist, so that timing tells nobody which do. */
  boolean matches(String password, @Nullable Account account) {
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return false;
    }
    boolean same =
        encoder.matches(password, account == null ? nobodysHash : account.passwordHash());
    return same && account != null;
  }

  /**
   * @throws WeakPasswordException it breaks a rule
   */
  static void requireStrong(String password, String loginName) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new WeakPasswordException(Rule.TOO_SHORT);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new WeakPasswordException(Rule.TOO_LONG);
    }
    if (password.toLowerCase(Locale.ROOT).contains(loginName)) {
      throw new WeakPasswordException(Rule.CONTAINS_LOGIN_NAME);
    }
    if (password.codePoints().distinct().count() < FEWEST_DIFFERENT_CHARACTERS) {
      throw new WeakPasswordException(Rule.TOO_UNIFORM);
    }
  }
}
