package org.shouwang.kit.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far the live filling is, as a rebuild that wants to replace it sees it. */
final class LiveVector {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ViewStore store;
  private final List<TopicPartition> partitions;
  private final Attempt live;
  private final BooleanSupplier step;

  /** Calls {@code step} while it waits, which may throw to end it. */
  LiveVector(ViewStore store, List<TopicPartition> partitions, Attempt live, BooleanSupplier step) {
    this.store = store;
    this.partitions = List.copyOf(partitions);
    this.live = live;
    this.step = step;
  }

  /** Waits until it has read at least as far as another filling; false if it does not get there. */
  boolean awaitAsFarAs(Attempt other) throws InterruptedException {
    Map<TopicPartition, Checkpoint> wanted =
        store.checkpoints().find(other.collection(), partitions);
    return await(
        (partition, here) -> {
          Checkpoint there = wanted.get(partition);
          return there == null
              || (here != null
                  && here.topicId().equals(there.topicId())
                  && here.offset() >= there.offset());
        });
  }

  /** Waits until everybody who works on it stands still for a rebuild; false if they do not. */
  boolean awaitPaused(ViewPointer paused) throws InterruptedException {
    String pause = Objects.requireNonNull(paused.pause());
    return await((partition, here) -> here != null && pause.equals(here.pausedFor()));
  }

  /** Where it is, as offsets that end a reading. */
  Map<TopicPartition, Long> ends() {
    Map<TopicPartition, Long> ends = new HashMap<>();
    now().forEach((partition, checkpoint) -> ends.put(partition, checkpoint.offset() + 1));
    return ends;
  }

  private Map<TopicPartition, Checkpoint> now() {
    return store.checkpoints().find(live.collection(), partitions);
  }

  private boolean await(BiPredicate<TopicPartition, @Nullable Checkpoint> condition)
      throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (step.getAsBoolean()) {
      Map<TopicPartition, Checkpoint> now = now();
      if (partitions.stream().allMatch(p -> condition.test(p, now.get(p)))) {
        return true;
      }
      if (System.nanoTime() > deadline) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(25);
    }
    return false;
  }
}
