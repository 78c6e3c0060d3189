package org.shouwang.kit.log;

import java.time.Instant;

/**
 * What the issuer of a case bundle (案卷) says of it: whose history it is and how many events that
 * has up to a checkpoint. The form is version 1 and for ever; described in {@code
 * docs/formats/case-bundle-v1.md}.
 *
 * @param aggregateType for example {@code hazard}
 * @param aggregateId whose history
 * @param events how many events it has in the commits that the checkpoint covers
 * @param issuedAt when this was said, milliseconds
 * @param checkpoint the {@link Checkpoint#digest()} of that checkpoint (32 bytes)
 * @param report SHA-256 of the report for people (32 bytes)
 */
public record CaseManifest(
    String aggregateType,
    String aggregateId,
    long events,
    Instant issuedAt,
    byte[] checkpoint,
    byte[] report) {

  /** The 32 bytes that are signed. */
  public byte[] digest() {
    Canonical c = new Canonical("shouwang.case-bundle.v1");
    c.text(aggregateType);
    c.text(aggregateId);
    c.u64(events);
    c.instant(issuedAt);
    c.raw(checkpoint);
    c.raw(report);
    return c.sha256();
  }
}
