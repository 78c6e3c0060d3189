package org.shouwang.kit.policy;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.ContractType;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.kit.command.CommandRequest;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.watch.TraceIds;

/** Takes one event through a policy to a definite outcome. */
final class Reaction {
  private final Policy policy;
  private final Commands commands;

  /** How it ended. */
  sealed interface Outcome {
    /** Everything that was to be done is done. */
    record Done() implements Outcome {}

    /** A rule refused a command; the event is set aside, its aggregate goes on. */
    record Refused(String reason) implements Outcome {}

    /**
     * The event cannot be understood; it is set aside, and its aggregate's later events with it.
     */
    record Poison(String reason) implements Outcome {}
  }

  Reaction(Policy policy, Commands commands) {
    this.policy = policy;
    this.commands = commands;
  }

  /**
   * Whether the policy wants an event.
   *
   * @throws IllegalArgumentException if this build does not know its type
   */
  boolean wants(EventRecord found) {
    return ContractCatalog.find(found.type())
        .map(ContractType::eventClass)
        .map(policy::handles)
        .orElseThrow(() -> new IllegalArgumentException("unknown contract event: " + found.type()));
  }

  /**
   * Handles one event.
   *
   * @param patience with what has not arrived yet
   * @throws RuntimeException if there is no definite outcome yet; it may be handled again
   */
  Outcome to(EventRecord found, Patience patience) {
    Cause cause;
    List<Command> wanted;
    try {
      if (!wants(found)) {
        return new Outcome.Done();
      }
      ContractEvent event = ContractJson.decode(found.type(), found.value());
      cause = Cause.of(policy.name(), found.envelope());
      wanted = ask(event, cause, patience);
      requireDistinctTargets(wanted);
    } catch (NotYet | MongoException e) {
      throw e;
    } catch (RuntimeException e) {
      return new Outcome.Poison(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    try (var traced = TraceIds.during(cause.envelope().traceParent())) {
      return send(wanted, cause);
    }
  }

  private List<Command> ask(ContractEvent event, Cause cause, Patience patience) {
    while (true) {
      try {
        return policy.react(event, cause);
      } catch (NotYet missing) {
        patience.orGiveUp(missing);
      }
    }
  }

  private Outcome send(List<Command> wanted, Cause cause) {
    List<String> refusals = new ArrayList<>();
    for (Command command : wanted) {
      try {
        commands.handle(request(command, cause));
      } catch (Rejected e) {
        refusals.add(command.target() + ": " + e.rejection().name());
      }
      // Anything else is nothing definite: the event is handled again, and what succeeded is known.
    }
    return refusals.isEmpty()
        ? new Outcome.Done()
        : new Outcome.Refused(String.join(", ", refusals));
  }

  private static CommandRequest request(Command command, Cause cause) {
    EventEnvelope envelope = cause.envelope();
    return new CommandRequest(
        cause.commandId(command.target()),
        null,
        OptionalLong.empty(),
        envelope.correlationId(),
        envelope.id(),
        envelope.traceParent(),
        envelope.time(),
        command);
  }

  private void requireDistinctTargets(List<Command> wanted) {
    Set<String> targets = new HashSet<>();
    for (Command command : wanted) {
      if (!targets.add(command.target())) {
        throw new IllegalStateException(
            policy.name() + " sends two commands to " + command.target() + " for one event");
      }
    }
  }
}
