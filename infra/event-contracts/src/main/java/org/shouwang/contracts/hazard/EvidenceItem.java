package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;

/**
 * One photo or document, by what it is and not by where it lies (证据).
 *
 * @param sha256 SHA-256 of the bytes as they are kept, 64 lower-case hexadecimal digits
 * @param originalSha256 SHA-256 of the bytes as they were sent, of which nothing is kept: a claim
 * @param kind what it is
 * @param mediaType the media type of the bytes as they are kept
 * @param bytes how many bytes are kept
 * @param capturedAt when it was taken, as its metadata said before they were removed: a claim;
 *     absent where they did not say
 * @param similar another picture that looks the same, for whoever judges; absent where there is
 *     none
 */
public record EvidenceItem(
    String sha256,
    String originalSha256,
    EvidenceKind kind,
    String mediaType,
    int bytes,
    @Nullable Instant capturedAt,
    @Nullable EvidenceLikeness similar) {

  public EvidenceItem {
    Required.value(sha256, "sha256");
    Required.value(originalSha256, "originalSha256");
    Required.value(kind, "kind");
    Required.value(mediaType, "mediaType");
    capturedAt = Required.optional(capturedAt);
  }
}
