package org.shouwang.kit.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.shouwang.contracts.Context;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.stream.Place;
import org.shouwang.kit.stream.TopicSettings;

/**
 * Reads one view. Each question goes to a {@link Reading}, which stays with one filling: whoever
 * asks several things of one reading never sees a mix.
 *
 * @param <S> the state of a document
 */
public final class View<S> {
  private final Projection<S> projection;
  private final ViewStore store;
  private final TopicSettings topics;
  private final Duration patience;

  View(Projection<S> projection, ViewStore store, TopicSettings topics, Duration patience) {
    this.projection = projection;
    this.store = store;
    this.topics = topics;
    this.patience = patience;
  }

  /** The view's name. */
  public String name() {
    return projection.name();
  }

  /**
   * The filling that serves now.
   *
   * @throws ProblemException 503 while the view is filled for the first time
   */
  public Reading<S> live() {
    return reading(attempt());
  }

  /**
   * The filling that a cursor names, even if another one serves by now.
   *
   * @throws ProblemException 422 if it was dropped: begin at the first page again
   */
  public Reading<S> at(String tag) {
    ViewPointer pointer = pointer();
    List<Attempt> all = new ArrayList<>(pointer.kept());
    all.add(pointer.live());
    return all.stream()
        .filter(attempt -> attempt.collection().equals(tag))
        .findFirst()
        .map(this::reading)
        .orElseThrow(() -> new ProblemException(KitProblem.CURSOR_INVALID));
  }

  /** Waits, within bounds, until the view contains a commit; returns whether it does. */
  boolean awaitVisible(ReadToken token) {
    if (projection.contexts().stream().noneMatch(c -> c.wireName().equals(token.context()))) {
      return true; // the view knows nothing of that log
    }
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (true) {
        long seen = store.applied().moves();
        if (visible(token)) {
          return true;
        }
        if (System.nanoTime() >= deadline) {
          return false;
        }
        // Woken at once by this instance; looks now and then because others may hold the partition.
        store.applied().await(seen, Duration.ofMillis(25));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean visible(ReadToken token) {
    String topic = topics.topic(token.context());
    List<TopicPartition> partitions =
        token.partitions().keySet().stream().map(p -> new TopicPartition(topic, p)).toList();
    Optional<Attempt> attempt =
        store.pointers().find(name()).flatMap(pointer -> pointer.of(projection.revision()));
    if (attempt.isEmpty()) {
      return false; // it is being filled
    }
    Map<TopicPartition, Checkpoint> found =
        store.checkpoints().find(attempt.get().collection(), partitions);
    return token.partitions().entrySet().stream()
        .allMatch(
            wanted -> {
              Checkpoint reached = found.get(new TopicPartition(topic, wanted.getKey()));
              return reached != null
                  && reached.tally().place() >= Place.of(token.commit(), wanted.getValue());
            });
  }

  Freshness freshness(Attempt attempt) {
    Map<TopicPartition, Checkpoint> found =
        store.checkpoints().find(attempt.collection(), partitions());
    Map<String, List<Checkpoint>> byContext = new TreeMap<>();
    for (Context context : projection.contexts()) {
      String topic = topics.topic(context.wireName());
      byContext.put(
          context.wireName(),
          IntStream.range(0, topics.partitions())
              .mapToObj(p -> found.get(new TopicPartition(topic, p)))
              .map(c -> c == null ? Checkpoint.start("") : c)
              .toList());
    }
    return Freshness.of(byContext, store.parking().count(attempt.collection()));
  }

  Collection<TopicPartition> partitions() {
    List<TopicPartition> partitions = new ArrayList<>();
    for (Context context : projection.contexts()) {
      for (int p = 0; p < topics.partitions(); p++) {
        partitions.add(new TopicPartition(topics.topic(context.wireName()), p));
      }
    }
    return partitions;
  }

  private Attempt attempt() {
    return pointer()
        .of(projection.revision())
        .orElseThrow(() -> ProblemException.retryLater(KitProblem.PART_UNAVAILABLE, 2));
  }

  private ViewPointer pointer() {
    return store
        .pointers()
        .find(name())
        .orElseThrow(() -> ProblemException.retryLater(KitProblem.PART_UNAVAILABLE, 2));
  }

  private Reading<S> reading(Attempt attempt) {
    return new Reading<>(
        this, attempt, projection, new ViewDocuments<>(store.database(), attempt, projection));
  }
}
