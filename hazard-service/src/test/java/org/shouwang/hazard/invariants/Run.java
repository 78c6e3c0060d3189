package org.shouwang.hazard.invariants;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.planted.Step;
import org.shouwang.kit.command.CommandAutoConfiguration;
import org.shouwang.kit.command.CommandOutcome;
import org.shouwang.kit.command.CommandRequest;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.support.TestClock;

/**
 * The service's commands over a log: those of both tenants, as they come in.
 *
 * @param <C> commands of the aggregate that the sequence is about
 * @param <E> its events
 */
final class Run<C extends Command, E extends DomainEvent> {
  private static final int TENANTS = 2;

  /** A refusal drops what is cached, and each load takes as long as the story is long. */
  private static final int REFUSED = 20;

  final Family<C, E> family;
  final Tenant one = Tenant.first();
  final Tenant other = Tenant.other();
  final CommitLog log;
  final List<Sent<C, E>> acknowledged = new ArrayList<>();

  /** The next sequence of each aggregate. */
  final Map<String, Long> next = new HashMap<>();

  private final boolean sealing;
  private final TestClock clock;
  private final Commands commands;

  /**
   * A command that was acknowledged.
   *
   * @param by whose people sent it
   * @param decided what rules and model say comes of it
   * @param known what the model knows then
   */
  record Sent<C, E>(
      Tenant by,
      CommandRequest request,
      CommandOutcome answer,
      List<E> decided,
      Map<String, @Nullable Object> known) {
    String aggregate() {
      return request.command().target();
    }
  }

  /** Where it runs. */
  interface Place {
    CommitLog open(Clock clock);

    /** Where the views lie that are filled from this log too, in a real store; null for none. */
    default @Nullable MongoDatabase views() {
      return null;
    }
  }

  /**
   * A run from nothing.
   *
   * @param sealing whether what comes before a command is done as well, which takes long
   */
  Run(Family<C, E> family, Place place, boolean sealing) {
    this.family = family;
    this.sealing = sealing;
    this.clock = new TestClock(Instant.EPOCH);
    this.log = place.open(clock);
    // Of its own type alone: to have Axon look at a shell takes as long as some ten commands.
    this.commands =
        CommandAutoConfiguration.assemble(
            log, List.of(family.type()), clock, Failpoints.NONE, TENANTS);
  }

  ContractMapping<E> mapping() {
    return family.type().mapping();
  }

  /**
   * Sends a step's command; what is wrong with the answer, null where nothing is. Of those that are
   * refused it sends some: the model was asked of all.
   */
  @Nullable String send(Tenant by, int index, Step<C, E> step) {
    if (step.happened().isEmpty() && index % REFUSED != 0) {
      return null;
    }
    C command = by.of(step.command());
    if (clock.instant().isBefore(command.at())) {
      clock.set(command.at());
    }
    CommandRequest request =
        new CommandRequest(
            "http:" + by.label() + ":" + index,
            "digest-" + index,
            OptionalLong.empty(),
            "cor-" + index,
            null,
            null,
            null,
            command);
    if (sealing && !step.happened().isEmpty()) {
      family.before(command);
    }
    CommandOutcome answer = answer(request);
    if (answer == null || answer.commit() == null) {
      return step.happened().isEmpty() ? null : "I1: refused with everything around it";
    }
    acknowledged.add(new Sent<>(by, request, answer, by.of(step.happened()), by.of(step.known())));
    return step.happened().isEmpty() ? "I1: taken with everything around it" : null;
  }

  /** What a request is answered; null where it is refused. */
  @Nullable CommandOutcome answer(CommandRequest request) {
    try {
      return commands.handle(request);
    } catch (Rejected refused) {
      return null;
    }
  }
}
