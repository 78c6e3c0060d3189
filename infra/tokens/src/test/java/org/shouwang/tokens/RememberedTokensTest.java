package org.shouwang.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTest {
  private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");

  private final AtomicInteger verified = new AtomicInteger();
  private final AtomicBoolean keyStands = new AtomicBoolean(true);
  private final AtomicLong nanos = new AtomicLong();
  private final JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
  private final RememberedTokens tokens =
      new RememberedTokens(this::verify, times, token -> keyStands.get(), nanos::get);

  RememberedTokensTest() {
    times.setClock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Jwt verify(String token) {
    verified.incrementAndGet();
    if (token.startsWith("forged")) {
      throw new BadJwtException("forged");
    }
    return Jwt.withTokenValue(token)
        .header("alg", "RS256")
        .subject("acc-1")
        .expiresAt(NOW.plusSeconds(600))
        .build();
  }

  @Test
  void verifiesATokenOnce() {
    assertThat(tokens.decode("a")).isSameAs(tokens.decode("a"));
    assertThat(verified).hasValue(1);
    tokens.decode("b");
    assertThat(verified).hasValue(2);
  }

  @Test
  void verifiesAgainAfterAMinute() {
    tokens.decode("a");
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    tokens.decode("a");
    assertThat(verified).hasValue(2);
  }

  @Test
  void refusesATokenWhoseTimeEndsWhileItIsRemembered() {
    tokens.decode("a");
    times.setClock(Clock.fixed(NOW.plusSeconds(601), ZoneOffset.UTC));
    assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(JwtValidationException.class);
  }

  @Test
  void verifiesAgainOnceTheKeyIsWithdrawn() {
    tokens.decode("a");
    keyStands.set(false);
    tokens.decode("a");
    assertThat(verified).hasValue(2);
  }

  @Test
  void remembersNothingThatWasRefused() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
    }
    assertThat(verified).hasValue(2);
  }
}
