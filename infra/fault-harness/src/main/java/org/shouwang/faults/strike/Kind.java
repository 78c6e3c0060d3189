package org.shouwang.faults.strike;

import org.shouwang.faults.run.Service;

/** The kinds of fault; a seed takes one of them. */
public enum Kind {
  /** Nothing is struck: what the load alone does. */
  NONE,
  /** SIGKILL to any service, at any time. */
  SERVICE_KILLED,
  /** SIGKILL when a command was looked up and not yet decided. */
  AT_VALIDATED,
  /** SIGKILL when a commit is in the log and nobody was told. */
  AT_COMMITTED,
  /** SIGKILL when an answer has just gone out. */
  AT_REPLIED,
  /** SIGKILL when a batch is in the topic and the relay's position has not moved. */
  AT_PRODUCED,
  /** SIGKILL when the relay's position has just moved. */
  AT_POSITION_MOVED,
  /** SIGKILL when documents are written and the checkpoint is not. */
  AT_PROJECTED,
  /** SIGKILL when the checkpoint has just moved. */
  AT_OFFSET_STORED,
  /** SIGKILL when a rebuilt view has just been put in place. */
  AT_POINTER_FLIPPED,
  /** SIGKILL to the broker. */
  BROKER_KILLED,
  /** SIGKILL to the document store. */
  STORE_KILLED,
  /** Nobody reaches the broker for a while. */
  BROKER_DOWN,
  /** The broker takes long for everything. */
  BROKER_SLOW,
  /** The broker commits, and its answer is lost. */
  BROKER_ANSWER_LOST,
  /** Nobody reaches the store for a while. */
  STORE_DOWN,
  /** The store takes long for everything. */
  STORE_SLOW,
  /** The store appends, and its answer is lost. */
  STORE_ANSWER_LOST,
  /** The store's disk is full. */
  DISK_FULL,
  /** Records that lie in a topic already come again. */
  DUPLICATES,
  /**
   * Partitions are read at different times, so that later news of one overtakes earlier of another.
   */
  REORDERED,
  /** Records that cannot be decoded. */
  POISON,
  /** Records of a version that this build does not know. */
  UNKNOWN_VERSION,
  /** Two instances of everything that takes commands or shows views, and SIGKILL among them. */
  TWO_INSTANCES,
  /** The relay freezes between lease and send, and wakes when another one has taken over. */
  RELAY_ZOMBIE,
  /** A view freezes with a batch in hand, and wakes when another instance has its partitions. */
  VIEW_ZOMBIE,
  /** A rebuild freezes before it goes live, and wakes when another one has done it anew. */
  REBUILD_ZOMBIE,
  /** SIGKILL to a rebuild between any two of its steps. */
  REBUILD_KILLED,
  /** The broker's data are gone; every log is written again into new topics. */
  BROKER_EMPTIED,
  /** The clock of an instance steps forward, and back. */
  CLOCK_STEP,
  /**
   * Weeks pass for two instances while hazards are open, and whoever fires their timers is killed
   * just before or after one.
   */
  TIMERS,
  /** A commit is edited by hand; the product must say which. */
  STORE_EDITED;

  /** How many instances of a service it takes. */
  public int instances(Service service) {
    return switch (this) {
      case TWO_INSTANCES -> service == Service.GATEWAY ? 1 : 2;
      case RELAY_ZOMBIE, TIMERS -> service == Service.HAZARD ? 2 : 1;
      case VIEW_ZOMBIE, REBUILD_ZOMBIE -> service == Service.REPORTING ? 2 : 1;
      default -> 1;
    };
  }

  /** Whether services reach broker and store through the proxies. */
  public boolean proxied() {
    return switch (this) {
      case BROKER_DOWN,
          BROKER_SLOW,
          BROKER_ANSWER_LOST,
          STORE_DOWN,
          STORE_SLOW,
          STORE_ANSWER_LOST ->
          true;
      default -> false;
    };
  }

  /** Which service needs the places that only the agent knows. */
  public boolean places(Service service) {
    return switch (this) {
      case REBUILD_KILLED -> service == Service.REPORTING;
      case REORDERED -> service == Service.HAZARD || service == Service.REPORTING;
      case TWO_INSTANCES -> false;
      default -> instances(service) == 2;
    };
  }

  /** Whether something stays set aside, which health must not hide. */
  public boolean leavesDegraded() {
    return this == POISON || this == UNKNOWN_VERSION;
  }

  /** Whether the store itself is struck, which only one that the harness started may be. */
  public boolean needsOwnStore() {
    return this == STORE_KILLED || this == DISK_FULL;
  }

  /** Whether some hazards are not taken to their end. */
  public boolean leavesOpen() {
    return this == TIMERS;
  }
}
