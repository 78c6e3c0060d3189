package org.shouwang.bench.district;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.log.CommitDraft;
import org.shouwang.kit.log.RecordedEvent;

/**
 * The product's own rules and contracts of one kind of aggregate.
 *
 * @param type as the log records it
 */
public record Rules<S, C extends Command, E extends DomainEvent>(
    String type, Decider<S, C, E> decider, ContractMapping<E> mapping) {

  /**
   * One decision.
   *
   * @param command what was asked
   * @param owner whose the aggregate is
   * @param first the sequence of the first event
   * @param events what others will see of it
   */
  public record Decision(
      Command command, Owner owner, long first, List<? extends ContractEvent> events) {}

  /** Decides a life from its beginning. */
  public List<Decision> decide(Life<S, C> life) {
    List<Decision> decisions = new ArrayList<>(life.commands().size());
    S state = decider.initial();
    long sequence = 0;
    for (C command : life.commands()) {
      List<ContractEvent> events = new ArrayList<>(2);
      for (E event : decider.decide(state, command)) {
        state = decider.evolve(state, event);
        events.add(mapping.toContract(event));
      }
      decisions.add(new Decision(command, decider.owner(state), sequence, events));
      sequence += events.size();
    }
    return decisions;
  }

  /** A life as commits that wait for their numbers, one per decision. */
  public List<CommitDraft> drafts(Life<S, C> life, RandomGenerator random) {
    return decide(life).stream().map(decision -> draft(life, decision, random)).toList();
  }

  private CommitDraft draft(Life<S, C> life, Decision decision, RandomGenerator random) {
    List<RecordedEvent> recorded = new ArrayList<>(decision.events().size());
    for (ContractEvent event : decision.events()) {
      recorded.add(
          new RecordedEvent(
              eventId(event, random),
              type,
              life.id(),
              decision.first() + recorded.size(),
              ContractCatalog.wireTypeOf(event.getClass()),
              event.occurredAt(),
              decision.owner(),
              ContractJson.encode(event)));
    }
    Command command = decision.command();
    return new CommitDraft(
        "simulator:" + life.id() + ":" + decision.first(),
        null,
        command.by().personOrId(),
        command.by().authority(),
        true,
        life.id(),
        null,
        null,
        null,
        recorded);
  }

  /** A UUID of version 7, as the product makes them. */
  private static String eventId(ContractEvent event, RandomGenerator random) {
    long high = event.occurredAt().toEpochMilli() << 16 | 0x7000L | random.nextLong() & 0xfffL;
    long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
