package org.shouwang.hazard.invariants;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
 *   <li>I4: the fold of what was read is the state; the views, filled in one go, show what the
 *       model knows in the end, and the timers that it knows are running
 *   <li>I5: the chain verifies; of some, not with a value changed
 *   <li>I7: every event is the district's and the cooperative's whose the first one was; the same
 *       is written by another tenant, too, and no document holds ids of both
 *   <li>I8: no event tells a login
 * </ul>
 *
 * <p>Commands, views filled event by event, the inbox, replay, rebuild and vault take part in
 * {@link RunInvariants}, which is many times as slow.
 */
final class LogInvariants<S, C extends Command, E extends DomainEvent> implements Invariants<C, E> {
  /** One in so many logs is changed. */
  private static final int CHANGED = 8;

  private static final int ALL = 10_000;
  private static final int TENANTS = 2;

  private final AggregateType<C, E> type;
  private final Decider<S, C, E> rules;
  private final String view;

  /** Of an aggregate, whose view has one document for each. */
  LogInvariants(AggregateType<C, E> type, Decider<S, C, E> rules, String view) {
    this.type = type;
    this.rules = rules;
    this.view = view;
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
    Tenant one = Tenant.first();
    Tenant other = Tenant.other();
    S state = rules.initial();
    long sequence = 0;
    for (int i = 0; i < taken.size(); i++) {
      Step<C, E> step = taken.get(i);
      clock.set(step.command().at());
      for (E event : step.happened()) {
        state = rules.evolve(state, event);
      }
      for (Tenant tenant : List.of(one, other)) {
        log.append(draft(tenant, i, step.command(), recorded(tenant, step, state, sequence)));
      }
      sequence += step.happened().size();
    }
    List<Commit> commits = log.after(0, ALL);
    String wrong = read(commits, taken, state, other);
    wrong = wrong == null ? shown(commits, taken, one, other) : wrong;
    wrong = wrong == null ? twice(log, one, taken.getFirst(), state, sequence) : wrong;
    return wrong == null && seed % CHANGED == 0
        ? Chained.tellsAChange(log, new SplittableRandom(seed))
        : wrong;
  }

  /** What the views show in the end. */
  private @Nullable String shown(
      List<Commit> commits, List<Step<C, E>> taken, Tenant one, Tenant other) {
    Topic topic = new Topic();
    commits.forEach(topic::relay);
    Projected views = new Projected(topic);
    String wrong = views.fill();
    Step<C, E> last = taken.getLast();
    for (Tenant tenant : List.of(one, other)) {
      wrong =
          wrong == null
              ? views.asKnown(tenant.of(last.command()).target(), tenant.of(last.known()), view)
              : wrong;
    }
    return wrong == null ? Apart.tenants(one, other, Apart.documents(views.live())) : wrong;
  }

  private CommitDraft draft(
      Tenant tenant, int index, Command original, List<RecordedEvent> events) {
    Command command = tenant.of(original);
    return new CommitDraft(
        "http:" + tenant.label() + ":" + index,
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

  private List<RecordedEvent> recorded(Tenant tenant, Step<C, E> step, S state, long from) {
    List<RecordedEvent> events = new ArrayList<>();
    for (E event : tenant.of(step.happened())) {
      ContractEvent contract = type.mapping().toContract(event);
      long sequence = from + events.size();
      events.add(
          new RecordedEvent(
              tenant.label() + "-event-" + sequence,
              type.name(),
              tenant.of(step.command()).target(),
              sequence,
              ContractCatalog.wireTypeOf(contract.getClass()),
              event.occurredAt(),
              tenant.of(rules.owner(state)),
              ContractJson.encode(contract)));
    }
    return events;
  }

  private @Nullable String read(
      List<Commit> commits, List<Step<C, E>> taken, S state, Tenant other) {
    if (commits.size() != TENANTS * taken.size()) {
      return "I3: " + commits.size() + " commits of " + taken.size() + " commands of each";
    }
    byte[] last = CommitFormat.genesis();
    for (Commit commit : commits) {
      if (ChainVerification.check(commit, last).isPresent()) {
        return "I5: the chain does not verify: " + ChainVerification.check(commit, last);
      }
      last = commit.hash();
    }
    List<Step<C, E>> theirs = taken.stream().map(other::of).toList();
    String wrong = read(everyOther(commits, 0), taken, state);
    return wrong == null ? read(everyOther(commits, 1), theirs, other.of(state)) : wrong;
  }

  private static List<Commit> everyOther(List<Commit> commits, int from) {
    return IntStream.range(0, commits.size() / TENANTS)
        .mapToObj(i -> commits.get(TENANTS * i + from))
        .toList();
  }

  /** The commits of one of them. */
  private @Nullable String read(List<Commit> commits, List<Step<C, E>> taken, S state) {
    S replayed = rules.initial();
    long sequence = 0;
    Owner owner = commits.getFirst().events().getFirst().owner();
    for (int i = 0; i < commits.size(); i++) {
      Commit commit = commits.get(i);
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
  private @Nullable String twice(
      MemoryCommitLog log, Tenant one, Step<C, E> first, S state, long sequence) {
    try {
      log.append(draft(one, 0, first.command(), recorded(one, first, state, sequence)));
      return "I2: sent again, it has a second effect";
    } catch (DuplicateCommandException once) {
      return null;
    }
  }
}
