package org.shouwang.faults.strike;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.shouwang.faults.check.Reports;
import org.shouwang.faults.check.Violation;
import org.shouwang.faults.load.Operator;
import org.shouwang.faults.load.World;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Poll;
import org.shouwang.faults.run.Poll.TooLongException;
import org.shouwang.faults.run.Service;

/** Every report equals its former self, whatever was done between. */
final class Former {
  private static final int SHOWN_SECONDS = 60;
  private static final Duration EARLIER = Duration.ofSeconds(20);

  private final Fleet fleet;
  private final World world;
  private final Operator operator;

  Former(Fleet fleet, World world, Operator operator) {
    this.fleet = fleet;
    this.world = world;
    this.operator = operator;
  }

  /** Takes all reports, does it, and waits until all are as they were; what is not, is violated. */
  void compare(Runnable doing, List<Violation> violations) {
    Poll.until("everything is shown", SHOWN_SECONDS, this::shown);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    List<Instant> instants = List.of(now.minus(EARLIER), now);
    Reports before = take(instants);
    if (!before.complete()) {
      violations.add(new Violation(4, "reports", "not all of them are shown: " + before.missing()));
    }
    doing.run();
    try {
      Poll.until(
          "every report is what it was",
          SHOWN_SECONDS,
          () -> shown() && take(instants).changedSince(before).isEmpty());
    } catch (TooLongException e) {
      violations.addAll(take(instants).changedSince(before));
    }
  }

  private Reports take(List<Instant> instants) {
    return Reports.take(fleet, world, operator::get, instants);
  }

  private boolean shown() {
    return List.of(Service.values()).stream()
            .filter(Service::hasLog)
            .allMatch(service -> operator.relayed(fleet.of(service)))
        && fleet.all().stream().allMatch(operator::caughtUp);
  }
}
