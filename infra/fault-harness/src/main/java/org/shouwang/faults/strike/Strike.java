package org.shouwang.faults.strike;

import org.shouwang.faults.run.Service;

/**
 * One fault of a schedule.
 *
 * @param after so many acknowledged commands
 * @param act what is done
 */
record Strike(long after, Act act) {

  /** How something fails those that lean on it. */
  enum Hindrance {
    DOWN,
    SLOW,
    ANSWER_LOST
  }

  /** What is done. */
  sealed interface Act {
    /** SIGKILL, and a new start. */
    record Kill(Service service) implements Act {}

    /** SIGKILL when the instance passes a place so many times, and a new start. */
    record KillAt(Service service, String place, int times) implements Act {}

    /** SIGKILL when a rebuild of a view passes a place; it must be taken up again. */
    record KillRebuild(Service service, String view, String place, int times) implements Act {}

    /** SIGKILL to the broker, and a new start. */
    record KillBroker() implements Act {}

    /** SIGKILL to the store, and a new start. */
    record KillStore() implements Act {}

    /** What services lean on fails them for a while. */
    record Hinder(boolean broker, Hindrance how) implements Act {}

    /** The disk under the store is full, until the store says so; then there is room again. */
    record FillDisk() implements Act {}

    /**
     * The broker loses all it had, and operators have the logs written again.
     *
     * @param compared whether the load has ended, so that every report must be what it was
     */
    record EmptyBroker(boolean compared) implements Act {}

    /** Some records of a topic are put into it once more. */
    record Duplicate(Service service, int records, long random) implements Act {}

    /** An instance reads its partitions at different times for a while. */
    record Reorder(Service service, long random) implements Act {}

    /** A record of an aggregate of its own that cannot be handled. */
    record Poison(Service service, boolean unknownVersion, long random) implements Act {}

    /** An instance freezes at a place and wakes when another one does its work. */
    record Freeze(Service service, String place, int times) implements Act {}

    /** The same in a rebuild. */
    record FreezeRebuild(Service service, String view) implements Act {}

    /** An instance's clock goes wrong by so much, and right again. */
    record StepClock(Service service, long millis) implements Act {}

    /**
     * The clock of a service's instances goes ahead by so many days and stays there; whoever passes
     * a place then is killed, and starts again.
     */
    record PassDays(Service service, int days, String place, int times) implements Act {}

    /** The log is changed in the store, in one way or another. */
    record Edit(Service service, Edits.How how, long random) implements Act {}
  }
}
