package org.shouwang.kit.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitDraft;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.RecordedEvent;

/**
 * Axon's storage on the commit log. Events are encoded as their contracts before anything is sent;
 * all events of a unit of work become one commit, sent in its commit phase, when nobody can add to
 * it any more.
 */
final class CommitLogEngine implements EventStorageEngine {
  /** Meta-data key under which an aggregate's shell hands over the owner. */
  static final String OWNER = "owner";

  private static final String GATHERED = CommitLogEngine.class.getName();

  private final CommitLog log;
  private final EventCodec codec;
  private final Supplier<String> eventIds;
  private final AggregateCache cache;

  CommitLogEngine(
      CommitLog log, EventCodec codec, Supplier<String> eventIds, AggregateCache cache) {
    this.log = log;
    this.codec = codec;
    this.eventIds = eventIds;
    this.cache = cache;
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    if (events.isEmpty()) {
      return;
    }
    UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
    if (unit.getResource(GATHERED) != null) {
      throw new IllegalStateException("a unit of work appends once; nothing was sent");
    }
    List<RecordedEvent> recorded = new ArrayList<>(events.size());
    for (EventMessage<?> event : events) {
      recorded.add(encode((DomainEventMessage<?>) event));
    }
    unit.resources().put(GATHERED, recorded);
    // Before the aggregate's lock is released: a cached state that the log does not hold would open
    // a gap.
    unit.onRollback(failed -> recorded.forEach(event -> cache.remove(event.aggregateId())));
    unit.onCommit(committing -> send(committing, recorded));
  }

  private void send(UnitOfWork<?> unit, List<RecordedEvent> events) {
    CommandAttempt attempt =
        Objects.requireNonNull(
            CommandAttempt.of(unit.getMessage().getMetaData()), "commands come through Commands");
    CommandRequest request = attempt.request();
    Actor by = request.command().by();
    Commit commit =
        log.append(
            new CommitDraft(
                request.id(),
                request.bodyDigest(),
                by.personOrId(),
                by.authority(),
                by.imported(),
                request.correlationId(),
                request.causationId(),
                request.traceParent(),
                request.notBefore(),
                events));
    attempt.committed(commit);
  }

  private RecordedEvent encode(DomainEventMessage<?> message) {
    DomainEvent event = (DomainEvent) message.getPayload();
    Owner owner = (Owner) Objects.requireNonNull(message.getMetaData().get(OWNER), "no owner");
    EventCodec.Encoded encoded = codec.encode(message.getType(), event);
    Instant occurredAt = event.occurredAt().truncatedTo(ChronoUnit.MILLIS);
    return new RecordedEvent(
        eventIds.get(),
        encoded.aggregateType(),
        message.getAggregateIdentifier(),
        message.getSequenceNumber(),
        encoded.wireType(),
        occurredAt,
        owner,
        encoded.data());
  }

  @Override
  public DomainEventStream readEvents(String aggregateId, long firstSequence) {
    if (begins(aggregateId)) {
      return DomainEventStream.empty();
    }
    List<DomainEventMessage<?>> events = new ArrayList<>();
    for (Commit commit : log.ofAggregate(aggregateId, firstSequence)) {
      for (RecordedEvent event : commit.events()) {
        if (event.aggregateId().equals(aggregateId) && event.sequence() >= firstSequence) {
          events.add(decode(event));
        }
      }
    }
    return DomainEventStream.of(events);
  }

  /** Whether the command under way takes the aggregate to be new. */
  private static boolean begins(String aggregateId) {
    if (!CurrentUnitOfWork.isStarted()) {
      return false;
    }
    CommandAttempt attempt =
        CommandAttempt.of(CurrentUnitOfWork.get().root().getMessage().getMetaData());
    return attempt != null
        && attempt.beginsAggregate()
        && attempt.request().command().target().equals(aggregateId);
  }

  private DomainEventMessage<?> decode(RecordedEvent event) {
    return new GenericDomainEventMessage<>(
        event.aggregateType(),
        event.aggregateId(),
        event.sequence(),
        codec.decode(event),
        MetaData.emptyInstance(),
        event.id(),
        event.occurredAt());
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
    return Optional.empty();
  }

  /** No aggregate grows without bound, so there are no snapshots. */
  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("this log keeps no snapshots");
  }

  /** Other readers follow Kafka; nothing in Axon tracks this log. */
  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    throw new UnsupportedOperationException("events are followed on Kafka, not here");
  }
}
