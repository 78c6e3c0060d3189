package org.shouwang.kit.command;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.DuplicateCommandException;
import org.shouwang.kit.log.OutcomeUnknownException;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.log.SequenceConflictException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands over Axon's bus. The command id is looked up before any answer other than that of a new
 * commit: a retry must find its first outcome and never meet its own effect, and the log takes no
 * command id twice. Of what often comes again the id is looked up before deciding, too. A decision
 * that appends nothing counts only when nobody else has appended meanwhile.
 */
final class AxonCommands implements Commands {
  private static final Logger LOG = LoggerFactory.getLogger(AxonCommands.class);
  private static final int ATTEMPTS = 8;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

  private final CommandBus bus;
  private final CommitLog log;
  private final AggregateCache cache;
  private final CommandNames names;
  private final RandomGenerator random;
  private final Failpoints failpoints;
  private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

  AxonCommands(
      CommandBus bus,
      CommitLog log,
      AggregateCache cache,
      CommandNames names,
      RandomGenerator random,
      Failpoints failpoints) {
    this.bus = bus;
    this.log = log;
    this.cache = cache;
    this.names = names;
    this.random = random;
    this.failpoints = failpoints;
  }

  @Override
  public CommandOutcome handle(CommandRequest request) {
    if (!inFlight.add(request.id())) {
      throw new CommandInFlightException(request.id());
    }
    try {
      Optional<CommandOutcome> first =
          request.oftenRepeated() ? firstOutcome(request) : Optional.empty();
      CommandOutcome outcome = first.isPresent() ? first.get() : decide(request);
      Commit commit = outcome.commit();
      LOG.debug(
          "{} of {}: {}",
          request.command().getClass().getSimpleName(),
          outcome.aggregateId(),
          commit == null ? "no change" : "commit " + commit.header().number());
      return outcome;
    } finally {
      inFlight.remove(request.id());
    }
  }

  private CommandOutcome decide(CommandRequest request) {
    failpoints.reached(Failpoints.Point.VALIDATED);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      CommandAttempt current = new CommandAttempt(request, attempt == 1);
      RuntimeException failure = dispatch(current);
      Commit commit = current.commit();
      if (failure == null && commit != null) {
        failpoints.reached(Failpoints.Point.COMMITTED);
        return outcome(request, commit);
      }
      Optional<CommandOutcome> first = firstOutcome(request);
      if (first.isPresent()) {
        return first.get();
      }
      if (failure == null && settled(current)) {
        return new CommandOutcome(
            request.command().target(), current.versionSeen(), null, List.of());
      }
      if (failure != null && isFinal(failure, current)) {
        throw failure;
      }
      cache.remove(request.command().target());
      pause(attempt);
    }
    throw new ContentionException(
        "others kept changing " + request.command().target() + " during " + ATTEMPTS + " attempts");
  }

  private boolean isFinal(RuntimeException failure, CommandAttempt attempt) {
    return switch (failure) {
      case SequenceConflictException conflict -> false;
      case DuplicateCommandException duplicate ->
          throw new OutcomeUnknownException("the first outcome is not readable yet", duplicate);
      case Rejected rejected -> settled(attempt);
      case StaleVersionException stale -> settled(attempt);
      default -> true;
    };
  }

  /** Whether the decision was made on the newest state. */
  private boolean settled(CommandAttempt attempt) {
    return !log.holds(attempt.request().command().target(), attempt.versionSeen() + 1);
  }

  private @Nullable RuntimeException dispatch(CommandAttempt attempt) {
    Command command = attempt.request().command();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    bus.dispatch(
        new GenericCommandMessage<>(
            new GenericMessage<>(command, attempt.asMetaData()), names.of(command)),
        (message, result) -> {
          if (result.isExceptional()) {
            failure.set(result.exceptionResult());
          }
        });
    Throwable thrown = failure.get();
    return switch (thrown) {
      case null -> null;
      case RuntimeException e -> e;
      case Error e -> throw e;
      default -> new IllegalStateException(thrown);
    };
  }

  private Optional<CommandOutcome> firstOutcome(CommandRequest request) {
    Optional<Commit> first;
    try {
      first = log.byCommand(request.id());
    } catch (RuntimeException e) {
      throw new OutcomeUnknownException("the commit log does not answer", e);
    }
    if (first.isEmpty()) {
      return Optional.empty();
    }
    first.get().events().stream()
        .filter(event -> event.aggregateId().equals(request.command().target()))
        .forEach(event -> request.guard().require(event.owner()));
    if (!Objects.equals(first.get().header().bodyDigest(), request.bodyDigest())) {
      throw new CommandKeyReusedException(request.id());
    }
    return Optional.of(outcome(request, first.get()));
  }

  private static CommandOutcome outcome(CommandRequest request, Commit commit) {
    String target = request.command().target();
    List<RecordedEvent> events =
        commit.events().stream().filter(event -> event.aggregateId().equals(target)).toList();
    if (events.isEmpty()) {
      throw new CommandKeyReusedException(request.id());
    }
    return new CommandOutcome(
        target,
        events.getLast().sequence(),
        commit,
        commit.events().stream().map(RecordedEvent::wireType).toList());
  }

  private void pause(int attempt) {
    long longest = Math.min(LONGEST_PAUSE.toNanos(), 1_000_000L << attempt);
    LockSupport.parkNanos(random.nextLong(longest));
  }
}
