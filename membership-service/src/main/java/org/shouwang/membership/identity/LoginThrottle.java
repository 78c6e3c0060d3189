package org.shouwang.membership.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing (防暴力破解): after a few wrong passwords for one account from one address, each
 * further one doubles the wait; an address that tries many accounts has to wait as well. Counted in
 * memory of bounded size, by each instance for itself; forgotten after an hour without failures.
 */
final class LoginThrottle {

  private static final int FREE_PER_ACCOUNT = 4;
  private static final int FREE_PER_ADDRESS = 40;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 10; // 17 minutes
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final int MOST_ENTRIES = 100_000;

  private final Clock clock;
  private final Cache<String, Failures> failures =
      Caffeine.newBuilder().maximumSize(MOST_ENTRIES).expireAfterWrite(MEMORY).build();

  LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  /**
   * Called before a password is looked at.
   *
   * @throws TooManyAttemptsException not yet
   */
  void check(String loginName, String address) {
    Instant now = clock.instant();
    Duration wait = Duration.ZERO;
    for (String key : keys(loginName, address)) {
      Failures known = failures.getIfPresent(key);
      if (known != null && known.until.isAfter(now)) {
        Duration left = Duration.between(now, known.until);
        wait = left.compareTo(wait) > 0 ? left : wait;
      }
    }
    if (!wait.isZero()) {
      throw new TooManyAttemptsException(wait);
    }
  }

  /** Called after a wrong password, or a name that is nobody's. */
  void failed(String loginName, String address) {
    List<String> keys = keys(loginName, address);
    failures.asMap().compute(keys.getFirst(), (key, known) -> once(known, FREE_PER_ACCOUNT));
    failures.asMap().compute(keys.getLast(), (key, known) -> once(known, FREE_PER_ADDRESS));
  }

  /** Called after the right one; what the address did to other accounts is not forgiven. */
  void succeeded(String loginName, String address) {
    failures.invalidate(keys(loginName, address).getFirst());
  }

  private Failures once(@Nullable Failures known, int free) {
    int count = known == null ? 1 : known.count + 1;
    Duration wait =
        count <= free
            ? Duration.ZERO
            : FIRST_WAIT.multipliedBy(1L << Math.min(count - free - 1, MOST_DOUBLINGS));
    return new Failures(count, clock.instant().plus(wait));
  }

  private static List<String> keys(String loginName, String address) {
    // A long name is cut: whoever sends one guesses no real account.
    String name = LoginNames.normal(loginName);
    String cut = name.length() > 64 ? name.substring(0, 64) : name;
    return List.of("account " + cut + " " + address, "address " + address);
  }

  private record Failures(int count, Instant until) {}
}
