package org.shouwang.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The other numbers of the lifecycle, a dated policy version.
 *
 * @param version names the policy in the events
 * @param effectiveFrom the first day on which it is in force
 * @param reviewDays days from the request to resume an operation until the review on site (16号令
 *     art. 23: 10)
 * @param extensionDays days by which a deadline may be extended at most, all extensions together
 * @param lookBackDays days from closure until the look-back at the latest
 * @param reopenDays days after closure within which a failed look-back reopens the hazard; later it
 *     is a new one
 * @param repeated from where on the same kind of hazard is flagged as a repetition (重复隐患)
 * @param sampling which closures by the enterprise itself are reviewed (抽查)
 */
public record LifecyclePolicy(
    String version,
    LocalDate effectiveFrom,
    int reviewDays,
    int extensionDays,
    int lookBackDays,
    int reopenDays,
    Repeated repeated,
    Sampling sampling)
    implements PolicyVersion {

  public LifecyclePolicy {
    Objects.requireNonNull(repeated, () -> version + ": name repeated, with times 0 for never");
    Objects.requireNonNull(sampling, () -> version + ": name sampling, with permille 0 for none");
  }

  /**
   * When the same kind of hazard at one enterprise is flagged.
   *
   * @param times from how many on, with the last one; 0 = never
   * @param months within so many calendar months
   */
  public record Repeated(int times, int months) {
    /** Never. */
    public static final Repeated NEVER = new Repeated(0, 0);

    public Repeated {
      if (times != 0 && (times < 2 || months < 1)) {
        throw new IllegalArgumentException("repeated: at least 2 times within at least 1 month");
      }
    }

    /** Whether anything is flagged at all. */
    public boolean asked() {
      return times > 0;
    }
  }

  /**
   * Which of the hazards that an enterprise found, fixed on the spot and accepted itself somebody
   * else looks at.
   *
   * @param permille of a thousand so many, drawn by hazard and cycle; 0 = none
   * @param reviewDays days from closure until that look-back at the latest
   * @param seed of the draw; of an installation's own making nobody can tell beforehand what is hit
   */
  public record Sampling(int permille, int reviewDays, String seed) {
    /** None. */
    public static final Sampling NONE = new Sampling(0, 0, "");

    private static final int ALL = 1000;

    public Sampling {
      if (permille < 0 || permille > ALL || reviewDays < 0) {
        throw new IllegalArgumentException("sampling: permille from 0 to 1000, days from 0");
      }
    }

    /** Whether a closure is drawn; the same answer however often it is asked. */
    public boolean hits(String hazard, int cycle) {
      return Draw.lot(seed + ':' + hazard + ':' + cycle, ALL) < permille;
    }

    Instant reviewDueAt(Instant closedAt) {
      return Days.endOf(Days.of(closedAt).plusDays(reviewDays));
    }
  }

  Instant lookBackDueAt(Instant closedAt) {
    return Days.endOf(Days.of(closedAt).plusDays(lookBackDays));
  }

  /** Whether a hazard that fails now is the one that was closed, or a new one. */
  boolean reopens(Instant closedAt, Instant failedAt) {
    return !Days.of(failedAt).isAfter(Days.of(closedAt).plusDays(reopenDays));
  }

  Instant latestDueAt(Instant originalDueAt) {
    return originalDueAt.plus(extensionDays, ChronoUnit.DAYS);
  }

  Instant reviewDueAt(Instant requestedAt) {
    return Days.endOf(Days.of(requestedAt).plusDays(reviewDays));
  }
}
