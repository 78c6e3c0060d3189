package org.shouwang.kit.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Owner;

/** What command handling would answer with a fault planted into it, for tests of invariants. */
public final class CommandBugs {
  private static volatile Object last = "none";

  private CommandBugs() {}

  /** Only the first event of a commit is kept. */
  public static boolean onlyTheFirst(List<Object> events, Object event) {
    return events.isEmpty() && events.add(event);
  }

  /** The same facts in other bytes. */
  public static byte[] spaced(ContractEvent event) {
    byte[] data = ContractJson.encode(event);
    byte[] longer = Arrays.copyOf(data, data.length + 1);
    longer[data.length] = ' ';
    return longer;
  }

  /** Nobody looks whether it was answered before. */
  static Optional<CommandOutcome> neverBefore(AxonCommands commands, CommandRequest request) {
    return Optional.empty();
  }

  /** Every sequence but the first is one too high. */
  public static long oneTooHigh(DomainEventMessage<?> message) {
    long sequence = message.getSequenceNumber();
    return sequence == 0 ? 0 : sequence + 1;
  }

  /** The owner of whatever was recorded before. */
  public static Object ownerOfTheLast(Object owner, String otherwise) {
    Object before = last;
    last = owner;
    return before instanceof Owner ? before : owner;
  }

  /** Whoever acts is recorded by her login. */
  public static String byLogin(Actor actor) {
    return actor.id();
  }
}
