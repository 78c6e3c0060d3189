package org.shouwang.kit.log;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the issuer of a case bundle (案卷) says of it: whose history it is and how many events that
 * has up to a checkpoint, and which photos and documents come with it. The forms are version 1,
 * without any, and version 2; described in {@code docs/formats/case-bundle-v1.md} and {@code
 * case-bundle-v2.md}.
 *
 * @param aggregateType for example {@code hazard}
 * @param aggregateId whose history
 * @param events how many events it has in the commits that the checkpoint covers
 * @param issuedAt when this was said, milliseconds
 * @param checkpoint the {@link Checkpoint#digest()} of that checkpoint (32 bytes)
 * @param report SHA-256 of the report for people (32 bytes)
 * @param evidence the photos and documents in the bundle's order; null for version 1
 */
public record CaseManifest(
    String aggregateType,
    String aggregateId,
    long events,
    Instant issuedAt,
    byte[] checkpoint,
    byte[] report,
    @Nullable List<Piece> evidence) {

  /** Of version 1. */
  public CaseManifest(
      String aggregateType,
      String aggregateId,
      long events,
      Instant issuedAt,
      byte[] checkpoint,
      byte[] report) {
    this(aggregateType, aggregateId, events, issuedAt, checkpoint, report, null);
  }

  /**
   * A photo or a document of the bundle.
   *
   * @param sha256 of its bytes (32 bytes)
   * @param mediaType what it is; null where the issuer has it no longer
   * @param bytes how long it is; 0 where the issuer has it no longer
   */
  public record Piece(byte[] sha256, @Nullable String mediaType, long bytes) {}

  /** The 32 bytes that are signed. */
  public byte[] digest() {
    Canonical c =
        new Canonical(evidence == null ? "shouwang.case-bundle.v1" : "shouwang.case-bundle.v2");
    c.text(aggregateType);
    c.text(aggregateId);
    c.u64(events);
    c.instant(issuedAt);
    c.raw(checkpoint);
    c.raw(report);
    if (evidence != null) {
      c.u32(evidence.size());
      for (Piece piece : evidence) {
        c.raw(piece.sha256());
        c.text(piece.mediaType());
        c.u64(piece.bytes());
      }
    }
    return c.sha256();
  }
}
