package org.shouwang.hazard.invariants;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.hazard.domain.planted.Invariants;
import org.shouwang.hazard.domain.planted.Step;
import org.shouwang.kit.command.AggregateType;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitDraft;
import org.shouwang.kit.log.CommitFormat;
import org.shouwang.kit.log.DuplicateCommandException;
import org.shouwang.kit.log.MemoryCommitLog;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.support.TestClock;

/**
 * What of the invariants an aggregate and its log have for themselves, quick enough to follow every
 * sequence: what happened is written as the contracts and the log's format have it, and read once.
 *
 * <ul>
 *   <li>I1: what is read decodes to what was decided, and encodes to the same bytes again; nothing
 *       else is there
 *   <li>I2: the log takes no command id twice
 *   <li>I3: commits and events are counted without a gap
 *   <li>I4: the fold of what was read is the state
 *   <li>I5: the chain verifies; of some, not with a value changed
 *   <li>I7: every event is the district's and the cooperative's whose the first one was
 *   <li>I8: no event tells a login
 * </ul>
 *
 * <p>Commands, relay, views, replay, vault and a second tenant take part in {@link RunInvariants},
 * which is some hundred times as slow.
 */
final class LogInvariants<S, C extends Command, E extends DomainEvent> implements Invariants<C, E> {
  /** One in so many logs is changed. */
  private static final int CHANGED = 8;

  private static final int ALL = 10_000;

  private final AggregateType<C, E> type;
  private final Decider<S, C, E> rules;

  LogInvariants(AggregateType<C, E> type, Decider<S, C, E> rules) {
    this.type = type;
    this.rules = rules;
  }

  @Override
  public boolean alone() {
    return true;
  }

  @Override
  public @Nullable String violated(long seed, List<Step<C, E>> steps, List<Step<C, E>> doubles) {
    List<Step<C, E>> taken = steps.stream().filter(step -> !step.happened().isEmpty()).toList();
    if (taken.isEmpty()) {
      return null;
    }
    TestClock clock = new TestClock(Instant.EPOCH);
    MemoryCommitLog log = new MemoryCommitLog("/cell/test/hazard-service", clock);
    S state = rules.initial();
    long sequence = 0;
    for (int i = 0; i < taken.size(); i++) {
      Step<C, E> step = taken.get(i);
      clock.set(step.command().at());
      for (E event : step.happened()) {
        state = rules.evolve(state, event);
      }
      log.append(draft(i, step.command(), recorded(step, state, sequence)));
      sequence += step.happened().size();
    }
    String wrong = read(log.after(0, ALL), taken, state);
    wrong = wrong == null ? twice(log, taken.getFirst(), state, sequence) : wrong;
    return wrong == null && seed % CHANGED == 0
        ? Chained.tellsAChange(log, new SplittableRandom(seed))
        : wrong;
  }

  private CommitDraft draft(int index, Command command, List<RecordedEvent> events) {
    return new CommitDraft(
        "http:one:" + index,
        "digest-" + index,
        command.by().personOrId(),
        command.by().authority(),
        command.by().imported(),
        "cor-" + index,
        null,
        null,
        null,
        events);
  }

  private List<RecordedEvent> recorded(Step<C, E> step, S state, long from) {
    List<RecordedEvent> events = new ArrayList<>();
    for (E event : step.happened()) {
      ContractEvent contract = type.mapping().toContract(event);
      long sequence = from + events.size();
      events.add(
          new RecordedEvent(
              "event-" + sequence,
              type.name(),
              step.command().target(),
              sequence,
              ContractCatalog.wireTypeOf(contract.getClass()),
              event.occurredAt(),
              rules.owner(state),
              ContractJson.encode(contract)));
    }
    return events;
  }

  private @Nullable String read(List<Commit> commits, List<Step<C, E>> taken, S state) {
    if (commits.size() != taken.size()) {
      return "I3: " + commits.size() + " commits of " + taken.size() + " commands";
    }
    byte[] last = CommitFormat.genesis();
    S replayed = rules.initial();
    long sequence = 0;
    Owner owner = commits.getFirst().events().getFirst().owner();
    for (int i = 0; i < commits.size(); i++) {
      Commit commit = commits.get(i);
      if (ChainVerification.check(commit, last).isPresent()) {
        return "I5: the chain does not verify: " + ChainVerification.check(commit, last);
      }
      last = commit.hash();
      List<E> found = new ArrayList<>();
      for (RecordedEvent event : commit.events()) {
        if (event.sequence() != sequence++) {
          return "I3: a gap at " + event.key();
        }
        if (!event.owner().district().equals(owner.district())
            || !Objects.equals(event.owner().cooperative(), owner.cooperative())) {
          return "I7: %s of %s, which was %s".formatted(event.wireType(), event.owner(), owner);
        }
        E happened = decoded(event);
        found.add(happened);
        replayed = rules.evolve(replayed, happened);
        if (!Arrays.equals(
            ContractJson.encode(type.mapping().toContract(happened)), event.data())) {
          return "I1: a round trip makes other bytes of " + event.wireType();
        }
        if (Strangers.ACCOUNT.matcher(new String(event.data(), StandardCharsets.UTF_8)).find()) {
          return "I8: a login in " + event.wireType();
        }
      }
      if (!found.equals(taken.get(i).happened())) {
        return "I1: recorded " + found + " instead of " + taken.get(i).happened();
      }
    }
    return replayed.equals(state) ? null : "I4: replayed, it is " + replayed + ", not " + state;
  }

  private E decoded(RecordedEvent event) {
    return type.mapping()
        .toDomain(ContractJson.decode(event.wireType(), event.data()), event.owner());
  }

  /** The first command once more, behind everything else. */
  private @Nullable String twice(MemoryCommitLog log, Step<C, E> first, S state, long sequence) {
    try {
      log.append(draft(0, first.command(), recorded(first, state, sequence)));
      return "I2: sent again, it has a second effect";
    } catch (DuplicateCommandException once) {
      return null;
    }
  }
}
