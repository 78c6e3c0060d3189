package org.shouwang.kit.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a filling has come in one partition.
 *
 * @param topicId the topic's id
 * @param offset of the last record that was applied, -1 for none
 * @param eventId the id of that record's event, by which it is recognised again
 * @param place its {@link Place}, -1 for none
 * @param recordedAt when that event was recorded
 * @param pausedFor the rebuild for which this partition stands still
 */
record Checkpoint(
    String topicId,
    long offset,
    @Nullable String eventId,
    long place,
    @Nullable Instant recordedAt,
    @Nullable String pausedFor) {
  static Checkpoint start(String topicId) {
    return new Checkpoint(topicId, -1, null, -1, null, null);
  }
}
