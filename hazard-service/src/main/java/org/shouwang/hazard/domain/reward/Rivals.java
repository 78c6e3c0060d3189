package org.shouwang.hazard.domain.reward;

import org.jspecify.annotations.Nullable;

/**
 * What other reports there are of the same hazard: only the first valid one is rewarded
 * (安监总财〔2018〕19号).
 *
 * @param earlierReport a substantiated report of the same hazard that was received earlier
 * @param rewardedReport another report of the same hazard whose reward was approved already
 */
public record Rivals(@Nullable String earlierReport, @Nullable String rewardedReport) {
  /** There is no other. */
  public static final Rivals NONE = new Rivals(null, null);

  /** Who knows of them: what this service's views show right now. */
  @FunctionalInterface
  public interface Directory {
    /**
     * The rivals of a report.
     *
     * @param hazardId the hazard that it names; reports that name another one of which this is a
     *     duplicate, or which is a duplicate of this, tell of the same
     */
    Rivals of(String reportId, String hazardId);
  }
}
