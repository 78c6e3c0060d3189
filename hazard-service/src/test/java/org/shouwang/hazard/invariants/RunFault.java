package org.shouwang.hazard.invariants;

import static org.shouwang.hazard.domain.planted.Swap.answered;

import org.shouwang.hazard.domain.planted.Fault;
import org.shouwang.hazard.domain.planted.Swap;

/** Faults behind the rules, by the invariant that they violate. */
enum RunFault implements Fault {
  EVENT_LOST(
      "I1",
      "Of several events of a command the log keeps the first.",
      kit("command.CommitLogEngine", "appendEvents", "add", "command.CommandBugs", "onlyTheFirst")),
  REASON_LOST(
      "I1",
      "A dismissal is published without its reason.",
      hazard(
          "publish.HazardContractMapping",
          "toContract",
          "of",
          "publish.MappingBugs",
          "withoutReason")),
  OTHER_BYTES(
      "I1",
      "The log keeps other bytes than the contract's.",
      kit("command.EventCodec", "encode", "encode", "command.CommandBugs", "spaced")),
  OTHER_BYTES_IN_THE_TOPIC(
      "I1",
      "The relay adds the end of a line.",
      kit("stream.RelayRecords", "of", "data", "stream.RelayBugs", "oneByteMore")),
  NEVER_ANSWERED_BEFORE(
      "I2",
      "Nobody looks whether a command was answered before.",
      kit("command.AxonCommands", "decide", "firstOutcome", "command.CommandBugs", "neverBefore")),
  TAKEN_TWICE(
      "I2",
      "The log takes a command id twice.",
      kit("log.MemoryCommitLog", "append", "containsKey", "log.LogBugs", "neverTaken")),
  GAP_IN_A_SEQUENCE(
      "I3",
      "A sequence leaves one out.",
      kit(
          "command.CommitLogEngine",
          "encode",
          "getSequenceNumber",
          "command.CommandBugs",
          "oneTooHigh")),
  NOT_ON_A_WORKLIST(
      "I4",
      "What was assigned waits for nobody.",
      hazard(
          "read.hazards.RowDraft", "assigned", "waits", "read.hazards.LedgerBugs", "nobodyWaits")),
  NEVER_TOLD(
      "I4",
      "What is escalated to the district's officers stands in no inbox.",
      hazard(
          "read.inbox.InboxProjection",
          "mailboxes",
          "addresses",
          "read.inbox.InboxBugs",
          "nobodyOfL3")),
  TOLD_TO_THE_COOPERATIVE_STILL(
      "I4",
      "Who sees to a hazard is told as if no duty had ever passed to the township.",
      hazard("read.inbox.Recipient", "overseer", "known", "read.inbox.InboxBugs", "forgotten")),
  REPLY_NOT_DUE(
      "I4",
      "A report that was decided shows the deadline before.",
      hazard(
          "read.publicreports.ReportRow$Draft",
          "decided",
          "due",
          "read.publicreports.PublicViewBugs",
          "nothingDue")),
  CLAIMED_FOR_EVER(
      "I4",
      "A reward that was notified shows no end.",
      hazard(
          "read.publicreports.RewardsProjection",
          "fold",
          "notified",
          "read.publicreports.PublicViewBugs",
          "withoutEnd")),
  OLD_DEADLINE_RUNS_ON(
      "I4",
      "The timers of a deadline that was moved stay as they were.",
      hazard("policy.HazardTimers", "changes", "moved", "policy.ClockBugs", "staysAsItWas")),
  TOLD_TWICE(
      "I4",
      "An event that comes again is folded again.",
      kit("projection.Folding", "foldShards", "place", "projection.FoldingBugs", "alwaysNews")),
  REPLAYED_TOO_FAR(
      "I4",
      "The state after a commit is that after the next one.",
      hazard(
          "read.timeline.replay.Moment",
          "holds",
          "commit",
          "read.timeline.replay.ReplayBugs",
          "oneEarlier")),
  PAYLOAD_NOT_HASHED(
      "I5",
      "No hash covers what an event says.",
      kit("log.CommitFormat", "leaf", "bytes", "log.LogBugs", "notHashed")),
  HEADER_NOT_HASHED(
      "I5",
      "No hash covers who did it.",
      kit("log.CommitFormat", "digest", "text", "log.LogBugs", "textNotHashed")),
  HASHES_NOT_COMPARED(
      "I5",
      "The verification takes every hash for the right one.",
      kit("log.ChainVerification", "check", "equals", "log.LogBugs", "whateverItSays")),
  FILED_ANYWHERE(
      "I5",
      "A commit is filed under other keys than its events'.",
      kit("log.CommitReading", "commit", "equals", "log.LogBugs", "filedAnywhere")),
  EVENT_OF_ANOTHER_TENANT(
      "I7",
      "An event is recorded as that of whoever came before.",
      kit(
          "command.CommitLogEngine",
          "encode",
          "requireNonNull",
          "command.CommandBugs",
          "ownerOfTheLast")),
  DOCUMENT_OF_ANOTHER_TENANT(
      "I7",
      "The ledger shows a hazard in the district of the one before.",
      hazard(
          "read.hazards.HazardsProjection",
          "reported",
          "district",
          "read.hazards.LedgerBugs",
          "districtOfTheLast")),
  RECORDED_BY_LOGIN(
      "I8",
      "Who acts is recorded by the name of her login.",
      kit("command.CommitLogEngine", "send", "personOrId", "command.CommandBugs", "byLogin")),
  NOTHING_SEALED(
      "I8",
      "What a reporter told lies in the vault as she told it.",
      kit("vault.Vault", "write", "seal", "vault.VaultBugs", "unsealed"));

  /** The invariant that is violated, as its number begins what is told. */
  final String invariant;

  private final String instead;
  private final Swap swap;

  RunFault(String invariant, String instead, Swap swap) {
    this.invariant = invariant;
    this.instead = instead;
    this.swap = swap;
  }

  private static Swap kit(String in, String method, String call, String by, String with) {
    return swap("org.shouwang.kit.", in, method, call, by, with);
  }

  private static Swap hazard(String in, String method, String call, String by, String with) {
    return swap("org.shouwang.hazard.", in, method, call, by, with);
  }

  /** By name, for most of these parts are their package's own. */
  private static Swap swap(
      String within, String in, String method, String call, String by, String with) {
    try {
      return answered(Class.forName(within + in), method, call, Class.forName(within + by), with);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String instead() {
    return instead;
  }

  @Override
  public Swap swap() {
    return swap;
  }
}
