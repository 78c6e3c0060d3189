package org.shouwang.kit.projection;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild stands (重建进度).
 *
 * @param id of the job
 * @param view which view
 * @param revision which revision it fills
 * @param phase what it is doing
 * @param events offsets read so far
 * @param total offsets to read until the ends that the topics had when it began
 * @param eventsPerSecond how fast, since the filling began
 * @param remainingSeconds how long the filling still takes at that rate; null when unknown
 * @param acceptDifferences whether it may go live although it differs from what is live
 * @param comparison what comparing it with the live filling gave, in plain words
 * @param trouble why it failed, null unless it did
 * @param requestedAt when it was asked for
 * @param finishedAt when it ended, null while it runs
 */
public record RebuildProgress(
    String id,
    String view,
    int revision,
    Phase phase,
    long events,
    long total,
    long eventsPerSecond,
    @Nullable Long remainingSeconds,
    boolean acceptDifferences,
    @Nullable String comparison,
    @Nullable String trouble,
    Instant requestedAt,
    @Nullable Instant finishedAt) {

  /** What a rebuild does, in this order. */
  public enum Phase {
    /** It waits to be taken up, or was cut off and will be taken up again. */
    REQUESTED,
    /** It reads the topics from their beginning and folds. */
    FILLING,
    /** It makes the secondary indexes. */
    INDEXING,
    /** It reads what came meanwhile. */
    CATCHING_UP,
    /** The live view stands still, both are at the same vector, and they are compared. */
    COMPARING,
    /** It serves. */
    DONE,
    /** It gave up; what served before still does. */
    FAILED;

    /** Its name in a sentence. */
    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Whether it has ended, one way or the other. */
  public boolean finished() {
    return phase == Phase.DONE || phase == Phase.FAILED;
  }
}
