package org.shouwang.kit.projection;

import org.jspecify.annotations.Nullable;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.Tally;

/**
 * How far a filling has come in one partition.
 *
 * @param topicId the topic's id
 * @param offset of the last record that was applied, -1 for none
 * @param eventId the id of that record, by which it is recognised again
 * @param tally what was seen so far
 * @param pausedFor the last {@linkplain ViewPointer#pause pause} for which this partition stood
 *     still
 */
record Checkpoint(
    String topicId,
    long offset,
    @Nullable String eventId,
    Tally tally,
    @Nullable String pausedFor) {
  static Checkpoint start(String topicId) {
    return new Checkpoint(topicId, -1, null, Tally.BEGINNING, null);
  }

  /** The checkpoint once some records were applied. */
  Checkpoint after(Tally seen, EventRecord last) {
    return new Checkpoint(topicId, last.offset(), last.id(), seen, null);
  }
}
