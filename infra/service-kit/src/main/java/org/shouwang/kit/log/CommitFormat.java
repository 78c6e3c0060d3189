package org.shouwang.kit.log;

import java.util.List;

/**
 * The canonical form of commits and their hashes, version 1. A format that others chain to is for
 * ever: this class never changes, a new version gets a class of its own. Described for other
 * languages in {@code docs/formats/commit-log-v1.md}.
 *
 * <pre>
 * leaf   = SHA-256(text("shouwang.leaf.v1")   ‖ event)
 * digest = SHA-256(text("shouwang.commit.v1") ‖ header ‖ u32(number of leaves) ‖ leaves)
 * hash   = SHA-256(text("shouwang.chain.v1")  ‖ prev ‖ digest)
 * </pre>
 */
public final class CommitFormat {
  /** The version of this format, as stored with each commit. */
  public static final int VERSION = 1;

  /** The predecessor's hash of the first commit. */
  private static final byte[] GENESIS = new byte[32];

  private CommitFormat() {}

  /** What the first commit names as its predecessor's hash: 32 zero bytes. */
  public static byte[] genesis() {
    return GENESIS.clone();
  }

  /** The hash of one event's contract record. */
  public static byte[] leaf(RecordedEvent event) {
    Canonical c = new Canonical("shouwang.leaf.v1");
    c.text(event.id());
    c.text(event.aggregateType());
    c.text(event.aggregateId());
    c.u64(event.sequence());
    c.text(event.wireType());
    c.instant(event.occurredAt());
    c.text(event.owner().district());
    c.text(event.owner().cooperative());
    c.text(event.owner().enterprise());
    c.bytes(event.data());
    return c.sha256();
  }

  /**
   * The hash of a commit without its place in the chain; the leaf of the Merkle tree over the log.
   */
  public static byte[] digest(CommitHeader header, List<RecordedEvent> events) {
    Canonical c = new Canonical("shouwang.commit.v1");
    c.text(header.log());
    c.u64(header.number());
    c.instant(header.recordedAt());
    c.text(header.commandId());
    c.text(header.bodyDigest());
    c.text(header.actor());
    c.text(header.authority().name());
    c.u8(header.imported() ? 1 : 0);
    c.text(header.correlationId());
    c.text(header.causationId());
    c.text(header.traceParent());
    c.u32(events.size());
    for (RecordedEvent event : events) {
      c.raw(leaf(event));
    }
    return c.sha256();
  }

  /** The hash that binds a commit to everything before it. */
  public static byte[] hash(byte[] prev, byte[] digest) {
    Canonical c = new Canonical("shouwang.chain.v1");
    c.raw(prev);
    c.raw(digest);
    return c.sha256();
  }

  static byte[] hash(byte[] prev, CommitHeader header, List<RecordedEvent> events) {
    return hash(prev, digest(header, events));
  }
}
