package org.shouwang.kit.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Optional;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.RecordedEvent;

/**
 * What the service's own log says of one of its aggregates right now. A decision about one of them
 * that needs facts of another takes them from here: views may be a moment behind. A fact may still
 * change between its reading and the decision.
 *
 * <p>What was folded once is remembered: a log only grows, so the next question reads what came
 * since.
 */
public final class OwnLog {
  private static final int REMEMBERED = 2_000;

  private final CommitLog log;
  private final Cache<Aggregate, Folded> folded =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /** Two deciders may see the same history differently. */
  private record Aggregate(String id, Class<?> decider) {}

  /** The state after all events before {@code next}. */
  private record Folded(Object state, long next) {}

  public OwnLog(CommitLog log) {
    this.log = log;
  }

  /** An aggregate as it stands; at its beginning if there is none of that id. */
  public <S, E extends DomainEvent> S state(
      String id, Decider<S, ?, E> decider, ContractMapping<E> mapping) {
    Aggregate aggregate = new Aggregate(id, decider.getClass());
    Folded before = folded.getIfPresent(aggregate);
    S state = before == null ? decider.initial() : remembered(before);
    long first = before == null ? 0 : before.next();
    long next = first;
    for (Commit commit : log.ofAggregate(id, first)) {
      for (RecordedEvent event : commit.events()) {
        if (event.aggregateId().equals(id) && event.sequence() >= first) {
          E happened =
              mapping.toDomain(ContractJson.decode(event.wireType(), event.data()), event.owner());
          state = decider.evolve(state, happened);
          next = event.sequence() + 1;
        }
      }
    }
    if (next > first) {
      folded.put(aggregate, new Folded(state, next));
    }
    return state;
  }

  @SuppressWarnings("unchecked") // put there by state() for the same decider
  private static <S> S remembered(Folded folded) {
    return (S) folded.state();
  }

  /**
   * Whether a command was answered already: a retry is told its first outcome, whatever has become
   * of the world meanwhile.
   */
  public boolean answered(String commandId) {
    return answeredAt(commandId).isPresent();
  }

  /** When a command was answered first, as its commit says; empty where it was not yet. */
  public Optional<Instant> answeredAt(String commandId) {
    return log.byCommand(commandId).map(commit -> commit.header().recordedAt());
  }
}
