package org.shouwang.kit.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.ParkedEvent;
import org.shouwang.kit.stream.PartitionHandler;
import org.shouwang.kit.stream.TopicShape;

/**
 * One partition of one filling: folds each batch in memory, then stores the documents, then what
 * was parked, then the checkpoint, in this order. Whatever goes wrong, the next one starts from the
 * checkpoint, and what was stored already is passed over.
 *
 * @param <S> the state of a document
 */
final class ViewPartition<S> implements PartitionHandler {
  private final ViewStore store;
  private final String collection;
  private final TopicPartition partition;
  private final ViewDocuments<S> documents;
  private final Folding<S> folding;
  private final int keep;
  private final boolean retryable;
  private Checkpoint checkpoint;
  private boolean verified;

  /**
   * Opens a partition.
   *
   * @param keep how many documents stay in memory between batches
   * @throws CheckpointUnfitException if the topic is not the one that the checkpoint was made for
   */
  ViewPartition(
      ViewStore store,
      Attempt attempt,
      Projection<S> projection,
      TopicPartition partition,
      TopicShape topic,
      int keep) {
    this(
        store,
        attempt,
        projection,
        partition,
        topic,
        keep,
        Starts.read(store, attempt, Map.of(partition, topic)));
  }

  /**
   * Opens a partition together with others.
   *
   * @param starts where all of them go on
   * @throws CheckpointUnfitException if the topic is not the one that the checkpoint was made for
   */
  ViewPartition(
      ViewStore store,
      Attempt attempt,
      Projection<S> projection,
      TopicPartition partition,
      TopicShape topic,
      int keep,
      Starts starts) {
    this.store = store;
    this.collection = attempt.collection();
    this.partition = partition;
    this.documents = new ViewDocuments<>(store.database(), attempt, projection);
    this.checkpoint = starts.checkpoint(partition);
    this.folding = new Folding<>(projection, starts.blocked(partition), starts.givenUp());
    this.keep = keep;
    this.retryable = projection.shape() == Projection.Shape.PER_AGGREGATE;
    this.verified = checkpoint.offset() < 0;
    if (!checkpoint.topicId().equals(topic.id())) {
      throw new CheckpointUnfitException(
          collection + ": topic " + topic.name() + " was made anew; rebuild the view");
    }
  }

  /** The last record that was applied, which is read once more to recognise it; else the first. */
  @Override
  public long position() {
    return Math.max(0, checkpoint.offset());
  }

  @Override
  public void handle(List<EventRecord> batch) {
    List<EventRecord> news = verified ? batch : withoutTheKnownOne(batch);
    if (news.isEmpty()) {
      return;
    }
    store(folding.apply(news, documents, false));
    store.failpoints().reached(Failpoints.Point.PROJECTED);
    checkpoint = checkpoint.after(checkpoint.tally().after(news), news.getLast());
    store.checkpoints().advance(collection, partition, checkpoint);
    store.failpoints().reached(Failpoints.Point.OFFSET_STORED);
    store.applied().moved();
  }

  private List<EventRecord> withoutTheKnownOne(List<EventRecord> batch) {
    EventRecord known = batch.getFirst();
    if (known.offset() != checkpoint.offset() || !known.id().equals(checkpoint.eventId())) {
      throw new CheckpointUnfitException(
          "%s: at %s offset %d lies event %s, not %s; rebuild the view"
              .formatted(collection, partition, known.offset(), known.id(), checkpoint.eventId()));
    }
    verified = true;
    return batch.subList(1, batch.size());
  }

  private void store(List<Folding.Trouble> troubles) {
    documents.upsert(folding.dirty());
    folding.written(keep);
    for (Folding.Trouble trouble : troubles) {
      store.parking().park(collection, trouble.record(), trouble.reason(), trouble.queued());
    }
  }

  /** Tries parked events again where an operator asked for it. */
  @Override
  public void tick() {
    if (folding.hasBlocked()) {
      store
          .parking()
          .retryRequested(collection, partition.topic(), partition.partition())
          .forEach(retryable ? this::retry : this::refuseRetry);
    }
  }

  /** The shard has moved past the place where the event belongs. */
  private void refuseRetry(String subject) {
    ParkedEvent first = store.parking().of(collection, subject).getFirst();
    boolean givenUp = store.parking().releases().of(collection).contains(first.record().id());
    store
        .parking()
        .failedAgain(
            first,
            (givenUp ? "given up; " : "")
                + "figures over many aggregates are mended by a rebuild of the view");
  }

  private void retry(String subject) {
    folding.unblock(subject);
    folding.giveUp(store.parking().releases().of(collection));
    List<ParkedEvent> handled = new ArrayList<>();
    for (ParkedEvent parked : store.parking().of(collection, subject)) {
      List<Folding.Trouble> troubles = folding.apply(List.of(parked.record()), documents, false);
      if (!troubles.isEmpty()) {
        store.parking().failedAgain(parked, troubles.getFirst().reason());
        break;
      }
      handled.add(parked);
    }
    documents.upsert(folding.dirty());
    folding.written(keep);
    store.parking().release(handled);
  }
}
