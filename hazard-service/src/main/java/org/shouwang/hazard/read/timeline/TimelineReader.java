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
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.kit.checkpoint.Witness;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.HistoryBrokenException;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.store.Futures;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a hazard's story from the commit log, which is the authority, by folding it once more. */
@Component
public class TimelineReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CommitLog log;
  private final Witness witness;
  private final HazardDecider decider = new HazardDecider();
  private final HazardContractMapping mapping = new HazardContractMapping();

  TimelineReader(CommitLog log, Witness witness) {
    this.log = log;
    this.witness = witness;
  }

  /**
   * The story of a hazard, empty where the log knows none. Where the log was changed it goes as far
   * as it can be told.
   *
   * @throws HistoryBrokenException where not even its beginning can be told
   */
  public Optional<Timeline> read(String hazard) {
    return replay(hazard).map(Story::timeline);
  }

  /**
   * The same with the events themselves.
   *
   * @throws HistoryBrokenException where not even its beginning can be told
   */
  public Optional<Story> replay(String hazard) {
    try {
      List<Commit> commits = log.wholeHistory(hazard);
      return commits.isEmpty() ? Optional.empty() : Optional.of(tell(hazard, commits, null));
    } catch (HistoryBrokenException broken) {
      if (broken.before().isEmpty()) {
        throw broken;
      }
      return Optional.of(tell(hazard, broken.before(), broken.fault()));
    }
  }

  private Story tell(String hazard, List<Commit> commits, ChainVerification.@Nullable Fault known) {
    CompletableFuture<List<byte[]>> digests =
        CompletableFuture.supplyAsync(
            () -> ChainVerification.digests(commits), Thread::startVirtualThread);
    CompletableFuture<Witness.Testimony> signed =
        CompletableFuture.supplyAsync(
            () -> witness.examine(commits, () -> Futures.join(digests)),
            Thread::startVirtualThread);
    CompletableFuture<Optional<ChainVerification.Fault>> verification =
        known != null
            ? CompletableFuture.completedFuture(Optional.of(known))
            : firstFault(commits, digests, signed);
    Owner owner = owner(hazard, commits);
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
