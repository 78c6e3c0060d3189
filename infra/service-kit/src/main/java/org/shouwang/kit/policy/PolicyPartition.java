package org.shouwang.kit.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.TopicPartition;
import org.shouwang.kit.policy.PolicyPositions.Position;
import org.shouwang.kit.policy.Reaction.Outcome;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.ParkedEvent;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.PartitionHandler;
import org.shouwang.kit.stream.Tally;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;

/**
 * One partition of a policy. The aggregates of a batch are handled side by side, each one's events
 * in order; the position moves when every event of the batch has a definite outcome.
 */
final class PolicyPartition implements PartitionHandler {
  private static final String REFUSED = "refused: ";
  private static final int SIDE_BY_SIDE = 32;
  private static final int CHUNK = 500;

  private final String name;
  private final String owner;
  private final TopicPartition partition;
  private final TopicShape topic;
  private final Handled handled;
  private final Reaction reaction;
  private final PolicyPositions positions;
  private final Parking parking;

  /** Aggregates whose later events wait behind one that cannot be understood. */
  private final Set<String> blocked = ConcurrentHashMap.newKeySet();

  /** Events that an operator gave up. */
  private final Set<String> givenUp = ConcurrentHashMap.newKeySet();

  /** Whether anything of this partition may be parked, so that a retry may be asked for. */
  private volatile boolean parkedAny;

  private Position position;
  private boolean verified;

  PolicyPartition(
      Policy policy,
      Reaction reaction,
      PolicyPositions positions,
      Parking parking,
      TopicPartition partition,
      TopicShape topic,
      Handled handled,
      SetAside setAside) {
    this.name = policy.name();
    this.owner = owner(policy);
    this.partition = partition;
    this.topic = topic;
    this.handled = handled;
    this.reaction = reaction;
    this.positions = positions;
    this.parking = parking;
    this.position = positions.find(name, partition);
    this.verified = position.eventId() == null;
    if (!position.topicId().equals(topic.id())) {
      throw new IllegalStateException(
          "policy %s: topic %s was made anew; its position means nothing there"
              .formatted(name, topic.name()));
    }
    givenUp.addAll(setAside.givenUp());
    for (ParkedEvent parked : setAside.parked()) {
      if (belongsHere(parked.record())) {
        parkedAny = true;
        if (!parked.reason().startsWith(REFUSED)) {
          blocked.add(parked.record().subject());
        }
      }
    }
  }

  /** Whether an event's aggregate lies in this partition, in whatever generation it was parked. */
  private boolean belongsHere(EventRecord event) {
    return TopicSettings.sameLog(event.topic(), topic.name())
        && topic.partition(event.subject()) == partition.partition();
  }

  /** Under which name a policy parks. */
  static String owner(Policy policy) {
    return "policy:" + policy.name();
  }

  /** The last event that was handled, which is read once more to recognise it; else the next. */
  @Override
  public long position() {
    return verified ? position.offset() + 1 : position.offset();
  }

  @Override
  public void handle(List<EventRecord> batch) {
    List<EventRecord> news = verified ? batch : withoutTheKnownOne(batch);
    for (int from = 0; from < news.size(); from += CHUNK) {
      handleChunk(news.subList(from, Math.min(news.size(), from + CHUNK)));
    }
  }

  private List<EventRecord> withoutTheKnownOne(List<EventRecord> batch) {
    EventRecord known = batch.getFirst();
    if (known.offset() != position.offset() || !known.id().equals(position.eventId())) {
      throw new IllegalStateException(
          "policy %s: at %s offset %d lies another event than the one it handled"
              .formatted(name, partition, known.offset()));
    }
    verified = true;
    return batch.subList(1, batch.size());
  }

  private void handleChunk(List<EventRecord> chunk) {
    Tally seen = position.tally().after(chunk);
    if (seen.gap() != null) {
      throw new IllegalStateException(
          "policy %s stands still: %s; republish the topic".formatted(name, seen.gap()));
    }
    Map<String, List<EventRecord>> aggregates = new LinkedHashMap<>();
    for (EventRecord found : chunk) {
      if (!found.marker() && concerns(found)) {
        aggregates.computeIfAbsent(found.subject(), key -> new ArrayList<>()).add(found);
      }
    }
    handleSideBySide(aggregates);
    EventRecord last = chunk.getLast();
    Position next = new Position(position.topicId(), last.offset(), last.id(), seen);
    if (!positions.advance(name, partition, next)) {
      throw new IllegalStateException(
          "the position of " + name + " at " + partition + " was moved by another instance");
    }
    position = next;
  }

  /** Whether an event is news and wanted, or cannot be understood and so must be looked at. */
  private boolean concerns(EventRecord found) {
    try {
      return reaction.wants(found) && !handled.covers(found);
    } catch (RuntimeException e) {
      return true;
    }
  }

  private void handleSideBySide(Map<String, List<EventRecord>> aggregates) {
    Semaphore room = new Semaphore(SIDE_BY_SIDE);
    Patience patience = new Patience();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> results = new ArrayList<>();
      for (List<EventRecord> events : aggregates.values()) {
        results.add(
            workers.submit(
                () -> {
                  room.acquire();
                  try {
                    events.forEach(found -> handle(found, patience));
                  } finally {
                    room.release();
                  }
                  return null;
                }));
      }
      for (Future<?> result : results) {
        result.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("policy " + name + " failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("policy " + name + " was interrupted", e);
    }
  }

  private void handle(EventRecord found, Patience patience) {
    if (givenUp.contains(found.id())) {
      return;
    }
    if (blocked.contains(found.subject())) {
      park(found, "queued behind an earlier one", true);
      return;
    }
    switch (reaction.to(found, patience)) {
      case Outcome.Done done -> {}
      case Outcome.Refused refused -> park(found, REFUSED + refused.reason(), false);
      case Outcome.Poison poison -> {
        park(found, poison.reason(), false);
        blocked.add(found.subject());
      }
    }
  }

  private void park(EventRecord found, String reason, boolean queued) {
    parking.park(owner, found, reason, queued);
    parkedAny = true;
  }

  /** Tries parked events again where an operator asked for it. */
  @Override
  public void tick() {
    if (!parkedAny) {
      return;
    }
    parking.retryRequested(owner).stream()
        .filter(this::belongsHere)
        .map(EventRecord::subject)
        .distinct()
        .forEach(this::retry);
  }

  private void retry(String subject) {
    givenUp.addAll(parking.releases().of(owner));
    List<ParkedEvent> handled = new ArrayList<>();
    Set<String> stillBlocked = new HashSet<>();
    Patience patience = new Patience();
    for (ParkedEvent parked : parking.of(owner, subject)) {
      if (givenUp.contains(parked.record().id())) {
        handled.add(parked);
        continue;
      }
      switch (reaction.to(parked.record(), patience)) {
        case Outcome.Done done -> handled.add(parked);
        case Outcome.Refused refused -> parking.failedAgain(parked, REFUSED + refused.reason());
        case Outcome.Poison poison -> {
          parking.failedAgain(parked, poison.reason());
          stillBlocked.add(subject);
        }
      }
      if (!stillBlocked.isEmpty()) {
        break;
      }
    }
    parking.release(handled);
    if (stillBlocked.isEmpty()) {
      blocked.remove(subject);
    }
  }
}
