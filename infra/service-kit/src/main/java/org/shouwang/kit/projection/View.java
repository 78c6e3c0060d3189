package org.shouwang.kit.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
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
   * @throws ProblemException 422 if it was dropped, or filled by another revision, whose documents
   *     this code cannot read: begin at the first page again
   */
  public Reading<S> at(String tag) {
    ViewPointer pointer = pointer();
    List<Attempt> all = new ArrayList<>(pointer.kept());
    all.add(pointer.live());
    return all.stream()
        .filter(attempt -> attempt.revision() == projection.revision())
        .filter(attempt -> attempt.collection().equals(tag))
        .findFirst()
        .map(this::reading)
        .orElseThrow(() -> new ProblemException(KitProblem.CURSOR_INVALID));
  }

  /** Waits, within bounds, until the view contains a commit; returns whether it does. */
  boolean awaitVisible(ReadToken token) {
    if (context(token.context()).isEmpty()) {
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
    Optional<Attempt> attempt =
        store.pointers().find(name()).flatMap(pointer -> pointer.of(projection.revision()));
    if (attempt.isEmpty()) {
      return false; // it is being filled
    }
    Context context = context(token.context()).orElseThrow();
    List<TopicPartition> partitions = attempt.get().partitions(context, topics);
    Map<TopicPartition, Checkpoint> reached =
        store.checkpoints().find(attempt.get().collection(), partitions);
    if (attempt.get().from(context, topics).number() != token.generation()) {
      // Its events lie elsewhere in this generation: visible once everything of then is.
      return partitions.stream()
          .allMatch(p -> place(reached.get(p)) >= Place.endOf(token.commit()));
    }
    return token.partitions().entrySet().stream()
        .allMatch(
            wanted ->
                wanted.getKey() < partitions.size()
                    && place(reached.get(partitions.get(wanted.getKey())))
                        >= Place.of(token.commit(), wanted.getValue()));
  }

  private Optional<Context> context(String wireName) {
    return projection.contexts().stream().filter(c -> c.wireName().equals(wireName)).findFirst();
  }

  private static long place(@Nullable Checkpoint checkpoint) {
    return checkpoint == null ? Place.NONE : checkpoint.tally().place();
  }

  Freshness freshness(Attempt attempt) {
    Map<TopicPartition, Checkpoint> found =
        store.checkpoints().find(attempt.collection(), partitions(attempt));
    Map<String, List<Checkpoint>> byContext = new TreeMap<>();
    for (Context context : projection.contexts()) {
      byContext.put(
          context.wireName(),
          attempt.partitions(context, topics).stream()
              .map(p -> found.getOrDefault(p, Checkpoint.start("")))
              .toList());
    }
    return Freshness.of(byContext, store.parking().count(attempt.collection()));
  }

  List<TopicPartition> partitions(Attempt attempt) {
    return attempt.partitions(projection.contexts(), topics);
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
