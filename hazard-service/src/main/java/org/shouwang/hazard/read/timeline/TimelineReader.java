package org.shouwang.hazard.read.timeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.known.ToldSteps;
import org.shouwang.hazard.known.ToldSteps.Told;
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.kit.checkpoint.Witness;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.Differences;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.store.Futures;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a hazard's story from the commit log, which is the authority, by folding it once more. */
@Component
public class TimelineReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CommitLog log;
  private final Witness witness;
  private final ToldSteps ledger;
  private final Differences differences;
  private final HazardDecider decider = new HazardDecider();
  private final HazardContractMapping mapping = new HazardContractMapping();

  TimelineReader(CommitLog log, Witness witness, ToldSteps ledger, Differences differences) {
    this.differences = differences;
    this.log = log;
    this.witness = witness;
    this.ledger = ledger;
  }

  /**
   * What the ledger says.
   *
   * @param answered whether it could be asked
   * @param told what it was told; null where nothing
   */
  private record Ledger(boolean answered, @Nullable Told told) {
    long steps() {
      return told == null ? 0 : told.steps();
    }
  }

  /**
   * The story of a hazard, empty where neither the log nor the ledger knows of any. Where the log
   * was changed it goes as far as it can be told.
   *
   * @throws IllegalStateException where not even its beginning can be told, nor whose it is
   */
  public Optional<Timeline> read(String hazard) {
    return replay(hazard).map(Story::timeline);
  }

  /**
   * The same with the events themselves.
   *
   * @throws IllegalStateException where not even its beginning can be told, nor whose it is
   */
  public Optional<Story> replay(String hazard) {
    CompletableFuture<Ledger> asked =
        CompletableFuture.supplyAsync(() -> asked(hazard), Thread::startVirtualThread);
    History history = History.of(log, hazard);
    Ledger answer = Futures.join(asked);
    if (history.fault() == null && answer.steps() > history.steps(hazard)) {
      history = History.of(log, hazard); // a step may have come since
      if (history.fault() == null && answer.steps() > history.steps(hazard)) {
        history = history.cutOff(log);
      }
    }
    return history.commits().isEmpty() && history.fault() == null
        ? Optional.empty()
        : Optional.of(tell(hazard, history, answer));
  }

  private Ledger asked(String hazard) {
    try {
      return new Ledger(true, ledger.of(hazard).orElse(null));
    } catch (ProblemException filling) {
      return new Ledger(false, null);
    }
  }

  private Story tell(String hazard, History history, Ledger answer) {
    List<Commit> commits = history.commits();
    ChainVerification.Fault known = history.fault();
    CompletableFuture<List<byte[]>> digests =
        CompletableFuture.supplyAsync(
            () -> ChainVerification.digests(commits), Thread::startVirtualThread);
    CompletableFuture<Witness.Testimony> signed =
        CompletableFuture.supplyAsync(
            () -> witness.examine(commits, () -> Futures.join(digests)),
            Thread::startVirtualThread);
    CompletableFuture<Optional<ChainVerification.Fault>> verification =
        commits.isEmpty()
            ? CompletableFuture.completedFuture(Optional.ofNullable(known))
            : firstFault(commits, digests, signed).thenApply(found -> earlier(found, known));
    Owner owner = commits.isEmpty() ? owner(hazard, answer) : owner(hazard, commits);
    List<TimelineStep> steps = new ArrayList<>();
    List<HazardEvent> events = new ArrayList<>();
    Hazard state = fold(hazard, commits, verification, steps, events);
    Optional<ChainVerification.Fault> fault = Futures.join(verification);
    Witness.Testimony testimony = Futures.join(signed);
    Timeline timeline =
        new Timeline(
            hazard,
            owner.district(),
            owner.cooperative(),
            owner.enterprise(),
            state.status(),
            steps,
            new Timeline.Verification(
                log.name(),
                commits.size(),
                fault.isEmpty(),
                fault.orElse(null),
                fault.flatMap(differences::at).orElse(null),
                answer.answered() ? answer.steps() : null,
                testimony.proved(),
                Timeline.Under.of(testimony.under())));
    return new Story(timeline, events);
  }

  /**
   * What is signed is proved by its checkpoint, what is not yet by its neighbours, among which the
   * last one's would be missing if the next step had been taken away.
   */
  private CompletableFuture<Optional<ChainVerification.Fault>> firstFault(
      List<Commit> commits,
      CompletableFuture<List<byte[]>> digests,
      CompletableFuture<Witness.Testimony> signed) {
    int last = commits.size() - 1;
    var end = ChainVerification.verifyInPlace(log, commits.subList(last, last + 1));
    var content = digests.thenApply(each -> ChainVerification.verifyContent(commits, each));
    return signed.thenCompose(
        testimony -> {
          Optional<ChainVerification.Fault> found =
              Futures.join(content).or(() -> Optional.ofNullable(testimony.fault()));
          if (found.isPresent()) {
            return CompletableFuture.completedFuture(found);
          }
          return testimony.proved() >= last
              ? end
              : ChainVerification.verifyInPlace(log, commits.subList(testimony.proved(), last))
                  .thenCombine(end, (some, at) -> some.or(() -> at));
        });
  }

  private static Optional<ChainVerification.Fault> earlier(
      Optional<ChainVerification.Fault> found, ChainVerification.@Nullable Fault behind) {
    return behind == null
        ? found
        : found.filter(fault -> fault.number() < behind.number()).or(() -> Optional.of(behind));
  }

  /** Where nothing of it is left in the log. */
  private static Owner owner(String hazard, Ledger answer) {
    if (answer.told() == null) {
      throw new IllegalStateException("nothing can be told of " + hazard + ", nor whose it is");
    }
    return answer.told().owner();
  }

  /** Whose it is now: a transfer changes the enterprise. */
  private static Owner owner(String hazard, List<Commit> commits) {
    return commits.getLast().events().stream()
        .filter(event -> event.aggregateId().equals(hazard))
        .reduce((before, last) -> last)
        .orElseThrow()
        .owner();
  }

  /** Adds the steps; where the log was changed, those up to the first that makes no sense. */
  private Hazard fold(
      String hazard,
      List<Commit> commits,
      CompletableFuture<Optional<ChainVerification.Fault>> verification,
      List<TimelineStep> steps,
      List<HazardEvent> events) {
    Hazard state = decider.initial();
    for (Commit commit : commits) {
      for (RecordedEvent event : commit.events()) {
        if (event.aggregateId().equals(hazard)) {
          try {
            HazardEvent happened =
                mapping.toDomain(
                    ContractJson.decode(event.wireType(), event.data()), event.owner());
            Hazard after = decider.evolve(state, happened);
            TimelineStep step = step(commit, event, happened, state, after);
            if (happened instanceof HazardEvent.EvidenceAttached) {
              steps.set(steps.size() - 1, steps.getLast().shownBy(items(step)));
            }
            steps.add(step);
            events.add(happened);
            state = after;
          } catch (RuntimeException e) {
            if (Futures.join(verification).isPresent()) {
              return state;
            }
            throw e;
          }
        }
      }
    }
    return state;
  }

  private static TimelineStep step(
      Commit commit, RecordedEvent event, HazardEvent happened, Hazard before, Hazard after) {
    Title title = Title.of(happened);
    return new TimelineStep(
        event.sequence(),
        event.id(),
        event.wireType(),
        title.zh(),
        title.en(),
        event.occurredAt(),
        commit.header().recordedAt(),
        commit.header().actor(),
        commit.header().authority(),
        commit.header().imported(),
        before.status(),
        after.status(),
        commit.number(),
        HexFormat.of().formatHex(commit.hash()),
        commit.header().causationId(),
        new String(event.data(), StandardCharsets.UTF_8),
        null);
  }

  private static String items(TimelineStep attached) {
    return JSON.readTree(attached.facts()).get("items").toString();
  }
}
