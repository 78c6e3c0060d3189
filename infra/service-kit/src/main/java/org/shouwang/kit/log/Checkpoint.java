package org.shouwang.kit.log;

import java.time.Instant;

/**
 * What a log says of itself at one moment (检查点): whoever holds one that is signed can tell later
 * whether anything in the log up to that size was changed, removed or swapped. The form is version
 * 1 and for ever; described in {@code docs/formats/checkpoint-v1.md}.
 *
 * @param log the log's name
 * @param size how many commits it speaks of
 * @param root of the Merkle tree over their digests (32 bytes)
 * @param head hash of the last of them (32 bytes), zeros for none
 * @param time when it was made
 */
public record Checkpoint(String log, long size, byte[] root, byte[] head, Instant time) {

  /** The 32 bytes that are signed. */
  public byte[] digest() {
    Canonical c = new Canonical("shouwang.checkpoint.v1");
    c.text(log);
    c.u64(size);
    c.raw(root);
    c.raw(head);
    c.instant(time);
    return c.sha256();
  }
}
