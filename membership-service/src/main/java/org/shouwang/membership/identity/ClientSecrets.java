package org.shouwang.membership.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Secrets of programs are 32 random bytes: a plain digest, compared in constant time, is enough.
 */
final class ClientSecrets implements PasswordEncoder {

  static String digest(String secret) {
    return TokenDigest.ofForeign(secret);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence secret) {
    return secret == null ? null : digest(secret.toString());
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String digest) {
    return secret != null
        && digest != null
        && MessageDigest.isEqual(digest(secret.toString()).getBytes(UTF_8), digest.getBytes(UTF_8));
  }
}
