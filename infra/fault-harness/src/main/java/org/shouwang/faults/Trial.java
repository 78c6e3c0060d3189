package org.shouwang.faults;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.shouwang.faults.run.Service;
import org.shouwang.faults.strike.Kind;

/**
 * A seed to be run, and what must come of it.
 *
 * @param bug what is planted, NONE for nothing
 * @param service into which it is planted
 * @param invariant that the bug must be seen to break; 0 where nothing may break
 */
record Trial(long seed, Kind kind, String bug, Service service, int invariant) {
  private static final String NO_BUG = "NONE";
  private static final int CHANCES = 3;

  /** Each planted bug under the fault that shows it. */
  static final List<Trial> BUGS =
      List.of(
          new Trial(1, Kind.NONE, "HASH_OVER_THE_WRONG_BYTES", Service.HAZARD, 5),
          new Trial(2, Kind.NONE, "TENANT_NOT_ASKED", Service.HAZARD, 7),
          new Trial(3, Kind.NONE, "PERSONAL_DATA_IN_EVENT", Service.MEMBERSHIP, 8),
          new Trial(4, Kind.AT_REPLIED, "ACKNOWLEDGED_BEFORE_DURABLE", Service.HAZARD, 1),
          new Trial(5, Kind.AT_COMMITTED, "NO_COMMAND_LOOKUP", Service.HAZARD, 2),
          new Trial(23, Kind.AT_POSITION_MOVED, "POSITION_BEFORE_ACK", Service.HAZARD, 1),
          new Trial(7, Kind.AT_OFFSET_STORED, "CHECKPOINT_BEFORE_DOCUMENTS", Service.HAZARD, 4),
          new Trial(8, Kind.DUPLICATES, "DEDUPLICATION_BY_OFFSET", Service.REPORTING, 4),
          new Trial(9, Kind.UNKNOWN_VERSION, "DROPPED_INSTEAD_OF_PARKED", Service.HAZARD, 4),
          new Trial(10, Kind.RELAY_ZOMBIE, "NO_FENCING", Service.HAZARD, 2),
          new Trial(11, Kind.VIEW_ZOMBIE, "OLDER_DOCUMENT_APPLIED", Service.REPORTING, 4),
          new Trial(12, Kind.REBUILD_ZOMBIE, "FLIP_WITHOUT_COMPARE_AND_SET", Service.REPORTING, 4),
          new Trial(13, Kind.TIMERS, "TIMER_ID_WITHOUT_DUE", Service.HAZARD, 10),
          new Trial(14, Kind.NONE, "LEAF_WITHOUT_PREFIX", Service.HAZARD, 5));

  /** Without any bug. */
  static Trial clean(long seed, Kind kind) {
    return new Trial(seed, kind, NO_BUG, Service.HAZARD, 0);
  }

  /** What the harness plants into a service, if anything. */
  Optional<String> plantedInto(Service into) {
    if (!bug.equals(NO_BUG) && into == service) {
      return Optional.of(bug);
    }
    return kind.places(into) ? Optional.of(NO_BUG) : Optional.empty();
  }

  /** A bug shows only where its own service is struck. */
  Optional<Service> aim() {
    return bug.equals(NO_BUG) ? Optional.empty() : Optional.of(service);
  }

  /**
   * The trials in which a bug may be found: whether a crash finds something half-done is a matter
   * of the moment, so one seed that finds nothing says little.
   */
  List<Trial> chances() {
    return invariant == 0
        ? List.of(this)
        : LongStream.range(0, CHANCES)
            .mapToObj(n -> new Trial(seed + n * BUGS.size(), kind, bug, service, invariant))
            .toList();
  }

  /** Whether it came out as it should. */
  boolean passed(Verdict verdict) {
    return invariant == 0
        ? verdict.held()
        : verdict.violations().stream().anyMatch(found -> found.invariant() == invariant);
  }

  /** Whether it is one that has to hold, and did so too late. */
  boolean mustBeInTime(Verdict verdict) {
    return invariant == 0 && verdict.late();
  }

  String row(Verdict verdict) {
    if (invariant == 0) {
      return verdict.row();
    }
    return "%s  %s %s".formatted(verdict.row(), passed(verdict) ? "FOUND" : "NOT FOUND", bug);
  }
}
