package org.shouwang.hazard.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A photo or a document (证据), by what it is and not by where it lies.
 *
 * @param sha256 SHA-256 of the bytes as they are kept, hexadecimal
 * @param originalSha256 SHA-256 of the bytes as they were sent: a claim, for they are not kept
 * @param kind what it is
 * @param mediaType the media type of the bytes as they are kept
 * @param bytes how many bytes are kept
 * @param capturedAt when it was taken, as its metadata said: a claim; null where they did not say
 * @param similar another picture that looks the same, null where none is known
 */
public record Evidence(
    String sha256,
    String originalSha256,
    EvidenceKind kind,
    String mediaType,
    int bytes,
    @Nullable Instant capturedAt,
    @Nullable Lookalike similar) {

  /**
   * A picture that looks the same (近似图片): a hint for whoever judges, never a refusal.
   *
   * @param sha256 that picture as it is kept
   * @param hazardId what it was attached to
   */
  public record Lookalike(String sha256, String hazardId) {}

  /** By what it is known again: the same bytes sent twice need not be kept in the same form. */
  Set<String> marks() {
    return sha256.equals(originalSha256) ? Set.of(sha256) : Set.of(sha256, originalSha256);
  }

  boolean photo() {
    return kind == EvidenceKind.PHOTO;
  }
}
