package org.shouwang.kit.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How fresh an answer is (数据时点).
 *
 * @param recordedAt when the newest event that it contains was recorded; null when it contains none
 * @param commits by context, the last commit that it contains from each partition, 0 for none
 * @param parked events that were set aside; until they are released the answer is incomplete
 */
public record Freshness(
    @Nullable Instant recordedAt, Map<String, List<Long>> commits, long parked) {
  public Freshness {
    commits = Map.copyOf(commits);
  }

  /** Whether anything was set aside. */
  public boolean incomplete() {
    return parked > 0;
  }
}
