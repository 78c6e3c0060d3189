package org.shouwang.kit.projection;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.ContractType;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.contract.UnknownContractException;
import org.shouwang.kit.stream.EventRecord;

/**
 * Folds the events of one partition into documents in memory. Which documents are missing is found
 * out first, so that they are loaded in one go; then events are applied in order.
 *
 * @param <S> the state of a document
 */
final class Folding<S> {
  private final Projection<S> projection;
  private final boolean perAggregate;

  /** The documents by their keys: within one partition a key has one document. */
  private final Map<String, Held<S>> memory;

  private final Map<String, Boolean> wanted = new HashMap<>();

  /** Aggregates with a parked event: whatever comes later of them waits behind it. */
  private final Set<String> blocked;

  /** What the ids of this partition's shards end with. */
  private @Nullable String shards;

  /** Events that an operator gave up: where they cannot be folded, they are passed over. */
  private final Set<String> givenUp;

  /**
   * An event on its way through: which documents it touches, or why that cannot be told.
   *
   * @param keys of what is loaded for it
   * @param recalling how the change is told from a document that earlier events left
   */
  private record Step<S>(
      EventRecord record,
      boolean handled,
      List<String> keys,
      @Nullable Change<S> change,
      @Nullable Recalling<S> recalling,
      @Nullable String trouble) {}

  private record Recalling<S>(String key, Function<@Nullable S, Change<S>> change) {}

  /** An event to be set aside. */
  record Trouble(EventRecord record, String reason, boolean queued) {}

  /** For a view that goes on: what was not touched for longest leaves the memory first. */
  Folding(Projection<S> projection, Collection<String> blocked, Collection<String> givenUp) {
    this(projection, blocked, givenUp, true);
  }

  private Folding(
      Projection<S> projection,
      Collection<String> blocked,
      Collection<String> givenUp,
      boolean byUse) {
    this.projection = projection;
    this.memory = new LinkedHashMap<>(256, 0.75f, byUse);
    this.perAggregate = projection.shape() == Projection.Shape.PER_AGGREGATE;
    this.blocked = new HashSet<>(blocked);
    this.givenUp = new HashSet<>(givenUp);
  }

  /** For a filling from the beginning, whose memory is written and emptied as a whole. */
  static <S> Folding<S> whole(Projection<S> projection, Collection<String> givenUp) {
    return new Folding<>(projection, Set.of(), givenUp, false);
  }

  /**
   * Applies a batch.
   *
   * @param fresh whether what is not in memory is nowhere, so that nothing need be loaded
   * @return what must be parked before the checkpoint moves
   */
  List<Trouble> apply(List<EventRecord> batch, ViewDocuments<S> documents, boolean fresh) {
    List<Step<S>> steps = new ArrayList<>(batch.size());
    for (EventRecord found : batch) {
      if (!found.marker()) {
        steps.add(prepare(found));
      }
    }
    if (!fresh) {
      loadMissing(steps, documents);
    }
    List<Trouble> troubles = new ArrayList<>();
    for (Step<S> step : steps) {
      String trouble = step.trouble() != null ? step.trouble() : fold(step, documents, fresh);
      if (trouble != null && !passedOver(step.record(), documents)) {
        String subject = step.record().subject();
        boolean queued = !blocked.add(subject);
        troubles.add(
            new Trouble(step.record(), queued ? "queued behind an earlier one" : trouble, queued));
      }
    }
    return troubles;
  }

  /** The documents that were changed since they were last {@link #written}. */
  List<Held<S>> dirty() {
    return memory.values().stream().filter(held -> held.dirty).toList();
  }

  /** All changes are stored; forgets what was not touched for longest. */
  void written(int keep) {
    memory.values().forEach(held -> held.dirty = false);
    Iterator<Held<S>> oldest = memory.values().iterator();
    for (int surplus = memory.size() - keep; surplus > 0 && oldest.hasNext(); surplus--) {
      oldest.next();
      oldest.remove();
    }
  }

  int size() {
    return memory.size();
  }

  boolean hasBlocked() {
    return !blocked.isEmpty();
  }

  /** An aggregate's parked events are to be tried again. */
  void unblock(String subject) {
    blocked.remove(subject);
  }

  /** An operator gave these events up. */
  void giveUp(Collection<String> events) {
    givenUp.addAll(events);
  }

  /** Whether an event that could not be folded is passed over, so that its aggregate goes on. */
  private boolean passedOver(EventRecord found, ViewDocuments<S> documents) {
    if (!givenUp.contains(found.id()) || blocked.contains(found.subject())) {
      return false;
    }
    if (!perAggregate) {
      return true;
    }
    String id = found.subject();
    Held<S> held = memory.get(id);
    if (held == null) {
      held = documents.load(Set.of(id)).getOrDefault(id, new Held<>(id, id, null, Held.NEVER));
    }
    long sequence = found.sequence();
    if (sequence != held.applied + 1) {
      return held.state == null; // an aggregate that the view does not follow
    }
    held.moved(held.state == null ? projection.initial(id) : held.state, sequence);
    memory.put(id, held);
    return true;
  }

  private Step<S> prepare(EventRecord found) {
    try {
      boolean handled = wants(found.type());
      if (perAggregate) {
        return new Step<>(found, handled, List.of(found.subject()), null, null, null);
      }
      if (!handled) {
        return new Step<>(found, false, List.of(), null, null, null);
      }
      ContractEvent event = ContractJson.decode(found.type(), found.value());
      EventEnvelope attributes = found.attributes();
      String recalled = projection.recalls(event, attributes);
      if (recalled == null) {
        Change<S> change = projection.change(event, attributes);
        return new Step<>(found, true, change.keys(), change, null, null);
      }
      List<String> likely = new ArrayList<>(projection.change(event, attributes, null).keys());
      likely.add(recalled);
      return new Step<>(
          found,
          true,
          likely,
          null,
          new Recalling<>(recalled, state -> projection.change(event, attributes, state)),
          null);
    } catch (RuntimeException e) {
      return new Step<>(found, true, List.of(), null, null, reason(e));
    }
  }

  /** Whether the projection wants events of a type; an unknown one is nobody's to skip. */
  private boolean wants(String type) {
    Boolean known = wanted.get(type);
    if (known == null) {
      known =
          ContractCatalog.find(type)
              .map(ContractType::eventClass)
              .map(projection::handles)
              .orElseThrow(() -> new IllegalArgumentException("unknown contract event: " + type));
      wanted.put(type, known);
    }
    return known;
  }

  private void loadMissing(List<Step<S>> steps, ViewDocuments<S> documents) {
    Map<String, String> missing = new LinkedHashMap<>();
    for (Step<S> step : steps) {
      for (String key : step.keys()) {
        if (!memory.containsKey(key)) {
          missing.put(id(key, step.record()), key);
        }
      }
    }
    Map<String, Held<S>> found = documents.load(missing.keySet());
    missing.forEach(
        (id, key) ->
            memory.put(key, found.getOrDefault(id, new Held<>(id, key, null, Held.NEVER))));
  }

  /** Applies one event; returns why it could not be, if so. */
  private @Nullable String fold(Step<S> step, ViewDocuments<S> documents, boolean fresh) {
    try {
      return perAggregate ? foldAggregate(step) : foldShards(step, documents, fresh);
    } catch (MongoException e) { // the store is away: no fault of the event's
      throw e;
    } catch (RuntimeException e) {
      return reason(e);
    }
  }

  private @Nullable String foldAggregate(Step<S> step) {
    EventRecord found = step.record();
    long sequence = found.sequence();
    String id = step.keys().getFirst();
    Held<S> held = memory.get(id);
    long applied = held == null ? Held.NEVER : held.applied;
    if (sequence <= applied) {
      return null;
    }
    if (blocked.contains(found.subject())) {
      return "queued";
    }
    boolean followed = held != null && held.state != null;
    if (!followed && !step.handled()) {
      return null; // its first event is not wanted, so neither is the aggregate
    }
    if (sequence != applied + 1) {
      return followed
          ? "expected sequence %d, got %d".formatted(applied + 1, sequence)
          : "the aggregate's first event was not seen or is not wanted, but its event %d is"
              .formatted(sequence);
    }
    if (held == null || held.state == null) {
      held = new Held<>(id, id, projection.initial(id), Held.NEVER);
    }
    S state = java.util.Objects.requireNonNull(held.state);
    if (step.handled()) {
      ContractEvent event = ContractJson.decode(found.type(), found.value());
      state = projection.fold(state, event, found.attributes());
    }
    held.moved(state, sequence);
    memory.put(id, held);
    return null;
  }

  private @Nullable String foldShards(Step<S> step, ViewDocuments<S> documents, boolean fresh) {
    EventRecord found = step.record();
    Recalling<S> recalling = step.recalling();
    Change<S> change =
        recalling == null
            ? step.change()
            : recalling.change().apply(held(recalling.key(), found, documents, fresh).state);
    if (change == null) {
      return null;
    }
    long place = found.place();
    List<Held<S>> touched = new ArrayList<>(change.keys().size());
    List<S> next = new ArrayList<>(change.keys().size());
    for (String key : change.keys()) {
      Held<S> held = held(key, found, documents, fresh);
      if (place > held.applied && !touched.contains(held)) {
        S state = held.state == null ? projection.initial(key) : held.state;
        touched.add(held);
        next.add(change.fold().apply(key, state));
      }
    }
    if (!touched.isEmpty() && !blocked.isEmpty() && blocked.contains(found.subject())) {
      return "queued";
    }
    // Only now: an event that one document cannot take leaves the others as they are.
    for (int i = 0; i < touched.size(); i++) {
      touched.get(i).moved(next.get(i), place);
    }
    return null;
  }

  /** A shard's document; few are not loaded by now, those that only a recalled one could name. */
  private Held<S> held(String key, EventRecord found, ViewDocuments<S> documents, boolean fresh) {
    Held<S> held = memory.get(key);
    if (held == null) {
      String id = id(key, found);
      Held<S> none = new Held<>(id, key, null, Held.NEVER);
      held = fresh ? none : documents.load(Set.of(id)).getOrDefault(id, none);
      memory.put(key, held);
    }
    return held;
  }

  private String id(String key, EventRecord found) {
    if (perAggregate) {
      return key;
    }
    if (shards == null) {
      shards = shard("", found.topic(), found.partition());
    }
    return key + shards;
  }

  /** The id of one partition's shard of a key. */
  static String shard(String key, String topic, int partition) {
    return key + "@" + topic + "/" + partition;
  }

  private static String reason(RuntimeException e) {
    return e instanceof UnknownContractException
        ? String.valueOf(e.getMessage())
        : e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
