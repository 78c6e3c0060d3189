package org.shouwang.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shouwang.faults.check.Violation;
import org.shouwang.faults.strike.Kind;

/**
 * How a seed ended.
 *
 * @param acknowledged commands that clients were told are done
 * @param unknown requests whose outcome the client did not learn at once
 * @param struck what was done to the platform
 * @param slowest the longest that a part took to come back
 * @param quiet how long after load and faults every invariant held
 * @param took all in all
 * @param folder with history and logs
 */
record Verdict(
    long seed,
    Kind kind,
    long acknowledged,
    long unknown,
    List<String> struck,
    Duration slowest,
    Duration quiet,
    Duration took,
    List<Violation> violations,
    Optional<Path> folder) {
  private static final int ROOM = 100;

  /** Something stood in the way of running it. */
  static Verdict notRun(long seed, Kind kind, String why) {
    return new Verdict(
        seed,
        kind,
        0,
        0,
        List.of(),
        Duration.ZERO,
        Duration.ZERO,
        Duration.ZERO,
        List.of(new Violation(9, "harness", "could not be run: " + why)),
        Optional.empty());
  }

  boolean held() {
    return violations.isEmpty();
  }

  static String header() {
    return "seed  fault               acked  unknown  strikes  back s  quiet s  total s  verdict";
  }

  String row() {
    return "%4d  %-18s %6d  %7d  %7d  %6.1f  %7.1f  %7.1f  %s"
        .formatted(
            seed,
            kind,
            acknowledged,
            unknown,
            struck.size(),
            seconds(slowest),
            seconds(quiet),
            seconds(took),
            held() ? "held" : "VIOLATED " + abbreviated(violations.getFirst().toString()));
  }

  /** A row is a row; the whole violation stands below it where it was not wanted. */
  private static String abbreviated(String text) {
    return text.length() <= ROOM ? text : text.substring(0, ROOM) + "…";
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
