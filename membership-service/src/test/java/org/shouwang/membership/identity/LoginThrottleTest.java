package org.shouwang.membership.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

  private Instant now = Instant.parse("2026-11-01T00:00:00Z");
  private final LoginThrottle throttle =
      new LoginThrottle(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  @Test
  void doublesTheWaitWithEachFurtherWrongPassword() {
    fail(4, "zhang", "10.0.0.1");
    assertThatCode(() -> throttle.check("zhang", "10.0.0.1")).doesNotThrowAnyException();

    fail(1, "zhang", "10.0.0.1");
    assertThat(waitOf("zhang", "10.0.0.1")).isEqualTo(1);
    fail(1, "zhang", "10.0.0.1");
    fail(1, "ZHANG ", "10.0.0.1");
    assertThat(waitOf("zhang", "10.0.0.1")).isEqualTo(4);

    fail(20, "zhang", "10.0.0.1");
    assertThat(waitOf("zhang", "10.0.0.1")).isEqualTo(1024);
    now = now.plus(Duration.ofSeconds(1024));
    assertThatCode(() -> throttle.check("zhang", "10.0.0.1")).doesNotThrowAnyException();
  }

  @Test
  void doesNotLetAStrangerLockOutTheOwner() {
    fail(30, "zhang", "10.0.0.66");

    assertThatCode(() -> throttle.check("zhang", "10.0.0.1")).doesNotThrowAnyException();
  }

  @Test
  void slowsDownAnAddressThatTriesManyAccounts() {
    for (int i = 0; i < 41; i++) {
      fail(1, "user" + i, "10.0.0.66");
    }
    assertThatThrownBy(() -> throttle.check("another", "10.0.0.66"))
        .isInstanceOf(TooManyAttemptsException.class);
  }

  @Test
  void forgivesTheAccountOnceItsOwnerIsIn() {
    fail(5, "zhang", "10.0.0.1");
    throttle.succeeded("zhang", "10.0.0.1");

    fail(4, "zhang", "10.0.0.1");
    assertThatCode(() -> throttle.check("zhang", "10.0.0.1")).doesNotThrowAnyException();
  }

  private void fail(int times, String loginName, String address) {
    for (int i = 0; i < times; i++) {
      throttle.failed(loginName, address);
    }
  }

  private int waitOf(String loginName, String address) {
    return catchThrowableOfType(
            TooManyAttemptsException.class, () -> throttle.check(loginName, address))
        .seconds();
  }
}
