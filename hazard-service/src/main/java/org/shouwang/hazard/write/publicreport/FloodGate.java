package org.shouwang.hazard.write.publicreport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Days;
import org.shouwang.hazard.write.publicreport.PublicReportProperties.Flood;
import org.shouwang.hazard.write.publicreport.PublicReportProperties.Limit;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.secret.Hmac;

/**
 * Keeps floods out, and those who report for a living within bounds, without keeping anybody's
 * address (防刷): what is counted is a keyed digest of the address, the key is drawn anew each day
 * and is never anywhere but in memory. So nobody can tell tomorrow who called today, and nobody can
 * tell from the counters who called at all.
 *
 * <p>Each instance counts for itself: with n of them an address may send up to n times as much. The
 * number of counters is bounded; whose counter was dropped begins anew, which only favours her.
 */
final class FloodGate {
  private static final int KEY_BYTES = 32;
  private static final int NETWORK_BYTES = 8;

  private final Flood limits;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Window> windows;
  private byte[] key = new byte[KEY_BYTES];
  private @Nullable LocalDate keyOf;

  /** What is counted apart. */
  enum Kind {
    REPORT,
    TRACKING
  }

  private record Window(Instant end, int requests) {}

  FloodGate(Flood limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.windows = Caffeine.newBuilder().maximumSize(limits.addresses()).build();
  }

  /**
   * Counts a request.
   *
   * @param address from where it comes, as the trusted proxy says
   * @throws ProblemException 429: too many came from there
   */
  void pass(Kind kind, String address) {
    Instant now = clock.instant();
    String digest = digest(address, now);
    List<Limit> all = kind == Kind.REPORT ? limits.reports() : limits.tracking();
    Duration wait = Duration.ZERO;
    for (Limit limit : all) {
      Duration left = count(kind + " " + limit.within() + " " + digest, limit, now);
      wait = left.compareTo(wait) > 0 ? left : wait;
    }
    if (!wait.isZero()) {
      throw ProblemException.retryLater(
          KitProblem.TOO_MANY_REQUESTS, Math.toIntExact(wait.toSeconds() + 1));
    }
  }

  /** How long to wait; zero to go on. */
  private Duration count(String counter, Limit limit, Instant now) {
    Window window =
        windows
            .asMap()
            .compute(
                counter,
                (name, known) ->
                    known == null || !now.isBefore(known.end())
                        ? new Window(now.plus(limit.within()), 1)
                        : new Window(
                            known.end(), Math.min(known.requests(), limit.requests()) + 1));
    return window.requests() > limit.requests()
        ? Duration.between(now, window.end())
        : Duration.ZERO;
  }

  private synchronized String digest(String address, Instant now) {
    LocalDate today = Days.of(now);
    if (!today.equals(keyOf)) {
      key = new byte[KEY_BYTES];
      random.nextBytes(key);
      keyOf = today;
      windows.invalidateAll(); // nobody can find her counter again
    }
    return Base64.getEncoder().encodeToString(Hmac.of(key, network(address)));
  }

  /** Of IPv6 the network: whoever has one address there has all of them. */
  private static byte[] network(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      byte[] bytes = parsed.getAddress();
      return parsed instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
    } catch (IllegalArgumentException notAnAddress) {
      return address.getBytes(UTF_8);
    }
  }
}
