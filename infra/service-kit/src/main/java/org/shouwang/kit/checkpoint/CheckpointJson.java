package org.shouwang.kit.checkpoint;

import java.time.Instant;
import java.util.HexFormat;
import org.shouwang.kit.log.Checkpoint;
import org.shouwang.kit.log.SignedCheckpoint;

/**
 * A signed checkpoint in JSON, its parts named as in {@code docs/formats/checkpoint-v1.md}, bytes
 * as hexadecimal.
 */
public record CheckpointJson(
    String log, long size, String root, String head, Instant time, String key, String signature) {
  private static final HexFormat HEX = HexFormat.of();

  /** Of a checkpoint. */
  public static CheckpointJson of(SignedCheckpoint signed) {
    Checkpoint c = signed.checkpoint();
    return new CheckpointJson(
        c.log(),
        c.size(),
        HEX.formatHex(c.root()),
        HEX.formatHex(c.head()),
        c.time(),
        signed.key(),
        HEX.formatHex(signed.signature()));
  }

  SignedCheckpoint signed() {
    return new SignedCheckpoint(
        new Checkpoint(log, size, HEX.parseHex(root), HEX.parseHex(head), time),
        key,
        HEX.parseHex(signature));
  }
}
