package org.shouwang.faults.inside;

import static org.shouwang.faults.inside.Swap.kit;

import java.util.List;

/** The planted bugs: each is what somebody might have written instead. */
public enum Bug {
  /** None at all. */
  NONE,

  /** The relay's position moves before the topic has acknowledged. */
  POSITION_BEFORE_ACK(
      kit(
          "stream/RelaySession",
          "produce",
          "org/apache/kafka/clients/producer/KafkaProducer",
          "commitTransaction",
          RelayBugs.class,
          "commitLater"),
      kit(
          "stream/RelaySession",
          "produce",
          "failpoint/Failpoints",
          "reached",
          RelayBugs.class,
          "reachedThenCommit")),

  /** No fence and no look at the lease: whoever believes to be the relay is. */
  NO_FENCING(
      kit("stream/Relay", "run", "lease/Lease", "held", RelayBugs.class, "alwaysHeld"),
      kit("stream/Relay", "relayWhileHeld", "lease/Lease", "held", RelayBugs.class, "alwaysHeld"),
      kit(
          "stream/RelaySession",
          "<init>",
          "stream/KafkaSettings",
          "producer",
          RelayBugs.class,
          "unfenced")),

  /** Figures know what they have counted by where it lies in the topic, not by what it is. */
  DEDUPLICATION_BY_OFFSET(
      kit(
          "projection/Folding",
          "foldShards",
          "stream/EventRecord",
          "place",
          ViewBugs.class,
          "orderOfArrival")),

  /** A command is acknowledged while its commit still waits in memory. */
  ACKNOWLEDGED_BEFORE_DURABLE(
      kit(
          "log/GroupCommit",
          "write",
          "log/MongoCommitLog",
          "insertInOrder",
          LogBugs.class,
          "insertLater")),

  /** The hash is taken over the header alone. */
  HASH_OVER_THE_WRONG_BYTES(
      kit("log/GroupCommit", "number", "log/CommitFormat", "hash", LogBugs.class, "hashOfLess")),

  /** The tree's leaves are hashed without the prefix that tells them from nodes (RFC 9162). */
  LEAF_WITHOUT_PREFIX(
      kit(
          "checkpoint/CheckpointKeeper",
          "read",
          "log/tree/TreeHash",
          "leaf",
          LogBugs.class,
          "leafWithoutPrefix")),

  /** Commands are not looked up by their id before deciding. */
  NO_COMMAND_LOOKUP(
      kit(
          "command/AxonCommands",
          "handle",
          "command/AxonCommands",
          "firstOutcome",
          LogBugs.class,
          "neverSeen"),
      kit(
          "command/AxonCommands",
          "decide",
          "command/AxonCommands",
          "firstOutcome",
          LogBugs.class,
          "neverSeen")),

  /** A view's pointer is moved without comparing. */
  FLIP_WITHOUT_COMPARE_AND_SET(
      kit(
          "projection/ViewPointers",
          "change",
          "com/mongodb/client/model/Filters",
          "and",
          ViewBugs.class,
          "firstOnly")),

  /** What cannot be understood is dropped. */
  DROPPED_INSTEAD_OF_PARKED(
      kit("projection/ViewPartition", "store", "stream/Parking", "park", ViewBugs.class, "drop")),

  /** The checkpoint is stored before the documents that it speaks of. */
  CHECKPOINT_BEFORE_DOCUMENTS(
      kit(
          "projection/ViewPartition",
          "handle",
          "projection/ViewPartition",
          "store",
          ViewBugs.class,
          "storeLater"),
      kit(
          "projection/ViewPartition",
          "handle",
          "failpoint/Failpoints",
          "reached",
          ViewBugs.class,
          "reachedThenStore")),

  /** A document is replaced by whatever comes, older or not. */
  OLDER_DOCUMENT_APPLIED(
      kit(
          "projection/ViewDocuments",
          "tryUpsert",
          "com/mongodb/client/model/Filters",
          "lt",
          ViewBugs.class,
          "unguarded")),

  /** Whose a thing is, is not asked. */
  TENANT_NOT_ASKED(
      kit(
          "access/Tenancy",
          "visible",
          "access/TenantRules",
          "visible",
          AccessBugs.class,
          "everybody")),

  /** The id of a timer's command does not say which deadline it is about. */
  TIMER_ID_WITHOUT_DUE(
      kit(
          "deadline/TimerSweep",
          "send",
          "deadline/TimerSweep",
          "id",
          TimerBugs.class,
          "idWithoutDue")),

  /** A person's name goes into the envelope of the event. */
  PERSONAL_DATA_IN_EVENT(
      new Swap(
          "org/shouwang/membership/write/PersonCommandController",
          "register",
          "org/shouwang/kit/vault/Vault",
          "put",
          AccessBugs.class,
          "putAndRemember"),
      kit(
          "command/CommitLogEngine",
          "send",
          "command/CommandRequest",
          "correlationId",
          AccessBugs.class,
          "correlationWithName"));

  private final List<Swap> swaps;

  Bug(Swap... swaps) {
    this.swaps = List.of(swaps);
  }

  List<Swap> swaps() {
    return swaps;
  }
}
