package org.shouwang.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shouwang.faults.check.Story;
import org.shouwang.faults.check.Violation;
import org.shouwang.faults.strike.Blows;
import org.shouwang.faults.strike.Kind;

/**
 * How a seed ended.
 *
 * @param acknowledged commands that clients were told are done
 * @param unknown requests whose outcome the client did not learn at once
 * @param blows what was done to the platform, and what was missed
 * @param slowest the longest that a part took to come back
 * @param quiet how long after load and faults every invariant was seen to hold, the looking
 *     included
 * @param took all in all
 * @param story of the first violation
 * @param folder with history and logs
 * @param notHere why this kind of fault cannot be had on this store; empty where it was run
 */
record Verdict(
    long seed,
    Kind kind,
    long acknowledged,
    long unknown,
    Blows blows,
    Duration slowest,
    Duration quiet,
    Duration took,
    List<Violation> violations,
    Story story,
    Optional<Path> folder,
    Optional<String> notHere) {
  private static final int ROOM = 100;

  /** I9 on a machine of its own. */
  private static final Duration BAR = Duration.ofSeconds(30);

  /** Something stood in the way of running it. */
  static Verdict notRun(long seed, Kind kind, String why) {
    return new Verdict(
        seed,
        kind,
        0,
        0,
        Blows.none(),
        Duration.ZERO,
        Duration.ZERO,
        Duration.ZERO,
        List.of(new Violation(9, "harness", "could not be run: " + why)),
        Story.none(),
        Optional.empty(),
        Optional.empty());
  }

  /** The fault needs a store that the harness started itself. */
  static Verdict notHere(long seed, Kind kind, String why) {
    return new Verdict(
        seed,
        kind,
        0,
        0,
        Blows.none(),
        Duration.ZERO,
        Duration.ZERO,
        Duration.ZERO,
        List.of(),
        Story.none(),
        Optional.empty(),
        Optional.of(why));
  }

  /** Every invariant held though the fault came. */
  boolean held() {
    return violations.isEmpty() && !blows.noneInTime() && notHere.isEmpty();
  }

  /** Everything held, but not within the time of I9. */
  boolean late() {
    return held() && (quiet.compareTo(BAR) > 0 || slowest.compareTo(BAR) > 0);
  }

  /** Nothing was violated, and nothing was struck that should have been. */
  boolean saidNothing() {
    return violations.isEmpty() && blows.noneInTime();
  }

  static String header(int slack) {
    return "I9 allows 30 s; slack %d, so up to %d s were waited%n".formatted(slack, 30 * slack)
        + "seed  fault               acked  unknown  strikes  back s  quiet s  total s  verdict";
  }

  private String ending() {
    if (notHere.isPresent()) {
      return "NOT RUN HERE " + notHere.get();
    }
    if (!violations.isEmpty()) {
      return "VIOLATED " + abbreviated(violations.getFirst().toString());
    }
    if (saidNothing()) {
      return "SAID NOTHING " + abbreviated(blows.told().getLast());
    }
    return late() ? "held, but later than 30 s: only with slack" : "held";
  }

  String row() {
    return "%4d  %-18s %6d  %7d  %7s  %6.1f  %7.1f  %7.1f  %s"
        .formatted(
            seed,
            kind,
            acknowledged,
            unknown,
            blows,
            seconds(slowest),
            seconds(quiet),
            seconds(took),
            ending());
  }

  /** A row is a row; the whole violation stands below it where it was not wanted. */
  private static String abbreviated(String text) {
    return text.length() <= ROOM ? text : text.substring(0, ROOM) + "…";
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
