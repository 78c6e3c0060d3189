package org.shouwang.verifier;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case bundle (案卷) as it was read; nothing of it is believed yet. Times are milliseconds.
 *
 * @param evidence the photos and documents that lie behind the index; null in format 1, which has
 *     none
 */
record Bundle(
    Manifest manifest,
    Checkpoint checkpoint,
    List<Commit> commits,
    String report,
    @Nullable List<Evidence> evidence) {

  /**
   * A photo or a document (证据).
   *
   * @param mediaType what it is, null where the issuer has it no longer
   * @param bytes how long it is, 0 where the issuer has it no longer
   */
  record Evidence(byte[] sha256, @Nullable String mediaType, long bytes) {
    boolean absent() {
      return mediaType == null;
    }

    String name() {
      return HexFormat.of().formatHex(sha256);
    }
  }

  /** What the issuer says of the bundle. */
  record Manifest(
      String aggregateType,
      String aggregateId,
      long events,
      long issuedAt,
      byte[] report,
      String key,
      byte[] signature) {
    boolean speaksOf(Event event) {
      return event.aggregateType().equals(aggregateType) && event.aggregateId().equals(aggregateId);
    }
  }

  /** What the log held at one moment (检查点). */
  record Checkpoint(
      String log, long size, byte[] root, byte[] head, long time, String key, byte[] signature) {}

  /** A commit of the log, its other events as leaves. */
  record Commit(
      long number,
      long recordedAt,
      String commandId,
      @Nullable String bodyDigest,
      String actor,
      String authority,
      boolean imported,
      String correlationId,
      @Nullable String causationId,
      @Nullable String traceParent,
      List<Entry> entries,
      byte[] digest,
      List<byte[]> path) {}

  /** An event's place in its commit; the event itself is there only if it is of the case. */
  record Entry(@Nullable Event event, byte[] leaf) {}

  /** An event. */
  record Event(
      String id,
      String aggregateType,
      String aggregateId,
      long sequence,
      String type,
      long occurredAt,
      String district,
      @Nullable String cooperative,
      @Nullable String enterprise,
      String data) {}
}
