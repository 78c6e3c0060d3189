package org.shouwang.gateway.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells callers without a token apart and keeps nobody's address: a digest of it under a key that
 * is drawn anew each day and is never anywhere but in memory.
 */
@Component
final class AddressDigest {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private @Nullable SecretKeySpec key;
  private @Nullable LocalDate keyOf;

  AddressDigest() {
    this(Clock.systemUTC());
  }

  AddressDigest(Clock clock) {
    this.clock = clock;
  }

  /** The same all day for the same address, and another one tomorrow. */
  String of(String address) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      return Base64.getEncoder().encodeToString(mac.doFinal(address.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private synchronized SecretKeySpec key() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    SecretKeySpec known = key;
    if (known == null || !today.equals(keyOf)) {
      byte[] drawn = new byte[KEY_BYTES];
      random.nextBytes(drawn);
      known = new SecretKeySpec(drawn, ALGORITHM);
      key = known;
      keyOf = today;
    }
    return known;
  }
}
