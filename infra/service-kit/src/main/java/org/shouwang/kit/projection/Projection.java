package org.shouwang.kit.projection;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;

/**
 * One read model: how events become documents. Declare it as a bean; the kit feeds it, stores it,
 * parks what it cannot fold, and rebuilds it.
 *
 * <p>A fold is pure: it reads its event, the envelope and the state before, nothing else; no clock,
 * no store. Whatever it does must not depend on what other partitions hold.
 *
 * <p>The state is an immutable record; each component becomes a field of the document (see {@link
 * StateCodec} for the types).
 *
 * @param <S> the state of one document
 */
public interface Projection<S> {
  /** The read model's name in kebab case, for example {@code open-hazards}; for ever. */
  String name();

  /** Grows with every change of fold or state. A new revision is filled beside the old one. */
  int revision();

  /** Whose events it reads. */
  Set<Context> contexts();

  /** How many aggregates one document is about. */
  Shape shape();

  /** The state's record class. */
  Class<S> state();

  /** What states look like in the store. */
  default StateForm<S> form() {
    return StateCodec.of(state());
  }

  /**
   * Whether the fold wants events of this type; the others are passed over without being decoded.
   *
   * <p>In a view of shape {@link Shape#PER_AGGREGATE} an aggregate has a document exactly if its
   * first event (sequence 0) is wanted.
   */
  boolean handles(Class<? extends ContractEvent> type);

  /**
   * The keys of the documents that an event touches. A view of shape {@link Shape#PER_AGGREGATE}
   * has the aggregate's id, and no choice.
   */
  default List<String> keys(ContractEvent event, EventEnvelope envelope) {
    return List.of(envelope.subject());
  }

  /** The state of a document before its first event. */
  S initial(String key);

  /** The state after an event that {@link #handles} wants. */
  S fold(S state, ContractEvent event, EventEnvelope envelope);

  /**
   * Both at once: which documents an event touches, and how. A view that finds out the same about
   * an event for each of its documents finds it out once here; its {@link #keys} and {@link #fold}
   * say the same.
   */
  default Change<S> change(ContractEvent event, EventEnvelope envelope) {
    return new Change<>(keys(event, envelope), state -> fold(state, event, envelope));
  }

  /**
   * Where an event does not say by itself which documents it touches: the key of the one that does,
   * in which earlier events of the same aggregate left what they told; null for all others. It is
   * the event's own partition's, which holds all of its aggregate's events, in order. For views of
   * shape {@link Shape#SHARDED}.
   *
   * <p>After a crash the document may be ahead of an event that comes again. So what is left there
   * is left with its place in the log, and only what lies before the event counts.
   */
  default @Nullable String recalls(ContractEvent event, EventEnvelope envelope) {
    return null;
  }

  /**
   * What an event does, with the document at hand that it {@link #recalls}; without one, a guess by
   * which documents are loaded ahead.
   *
   * @param recalled its state, null where there is none
   */
  default Change<S> change(ContractEvent event, EventEnvelope envelope, @Nullable S recalled) {
    return change(event, envelope);
  }

  /**
   * Merges what two partitions know of the same key; in any order, any number of them.
   *
   * @throws UnsupportedOperationException for views whose documents are about one aggregate
   */
  default S merge(S one, S other) {
    throw new UnsupportedOperationException(name() + " has nothing to merge");
  }

  /** The secondary indexes of the collection. */
  default List<ViewIndex> indexes() {
    return List.of();
  }

  /** What one document is about. */
  enum Shape {
    /** One aggregate: its events come from one partition, each counted by its sequence. */
    PER_AGGREGATE,
    /** Many aggregates: each partition keeps a shard of its own, and readers merge the shards. */
    SHARDED
  }
}
