package org.shouwang.hazard.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is asked of evidence (证据要求), a dated policy version.
 *
 * @param version names the policy in the events
 * @param effectiveFrom the first day on which it is in force
 * @param afterPhotos how many new photos a rectification needs at least (整改后照片)
 * @param similarBits by how many of 64 bits the perceptual hashes of two pictures may differ to
 *     look the same, from 0 to 16
 * @param blurredBelow from which {@code Sharpness} on downwards a picture is flagged as blurred
 *     (照片模糊); 0 = never
 * @param lapseHours hours after which an upload that no step refers to is deleted
 */
public record EvidencePolicy(
    String version,
    LocalDate effectiveFrom,
    AfterPhotos afterPhotos,
    int similarBits,
    int blurredBelow,
    int lapseHours)
    implements PolicyVersion {

  /** Unlike pictures differ in 32 bits, give or take a few. */
  private static final int MOST_BITS = 16;

  public EvidencePolicy {
    if (similarBits < 0 || similarBits > MOST_BITS) {
      throw new IllegalArgumentException("similar-bits is from 0 to " + MOST_BITS);
    }
    if (blurredBelow < 0) {
      throw new IllegalArgumentException("blurred-below is at least 0");
    }
    if (lapseHours < 1) {
      throw new IllegalArgumentException("lapse-hours is at least 1");
    }
  }

  /**
   * New photos that a rectification needs at least, by the hazard's grade; 0 = none.
   *
   * @param general of a general hazard (一般隐患)
   * @param major of a major one (重大隐患)
   */
  public record AfterPhotos(int general, int major) {
    public AfterPhotos {
      if (general < 0 || major < 0) {
        throw new IllegalArgumentException("after-photos are at least 0");
      }
    }

    int of(Grade grade) {
      return switch (grade) {
        case GENERAL -> general;
        case MAJOR -> major;
      };
    }
  }

  /** When an upload that is complete by then lapses, unless a step refers to it before. */
  public Instant lapsesAt(Instant completedAt) {
    return completedAt.plus(Duration.ofHours(lapseHours));
  }
}
