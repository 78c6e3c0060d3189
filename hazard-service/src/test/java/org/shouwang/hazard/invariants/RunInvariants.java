package org.shouwang.hazard.invariants;

import com.mongodb.client.MongoCollection;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.planted.Invariants;
import org.shouwang.hazard.domain.planted.Sequences;
import org.shouwang.hazard.domain.planted.Step;
import org.shouwang.hazard.invariants.Run.Sent;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.log.MemoryCommitLog;
import org.shouwang.kit.stream.EventRecord;

/**
 * The invariants that mean something for one stretch of log, after a sequence of commands went
 * through the service's and the kit's own parts: commands, contracts, log, relay's records, views,
 * replay. Two tenants send it, interleaved.
 *
 * <table>
 *   <caption>What is held against what</caption>
 *   <tr><td>I1</td><td>what was acknowledged is in log and topic, decodes to what was decided, and
 *       is the same bytes after a round trip; what was refused left nothing</td></tr>
 *   <tr><td>I2</td><td>each command sent again has its first answer and no effect</td></tr>
 *   <tr><td>I3</td><td>commits and each aggregate's events are counted without a gap</td></tr>
 *   <tr><td>I4</td><td>each view, filled event by event with duplicates and older offsets, shows
 *       what the model knows, and is the same when rebuilt; the timers that it knows are running; the
 *       replay tells what it knew at each commit</td></tr>
 *   <tr><td>I5</td><td>the chain verifies, and does not once a value of it was changed</td></tr>
 *   <tr><td>I7</td><td>every event is its tenant's; nothing holds ids of two</td></tr>
 *   <tr><td>I8</td><td>what is somebody's own is in the vault, sealed, and nowhere else</td></tr>
 * </table>
 *
 * <p>I6 (outside systems) and I9 (recovery) are not of one stretch of log: the fault harness checks
 * them, and all the others under faults ({@code infra/fault-harness}). Signed checkpoints of I5
 * have tests of their own, {@code CheckpointsContract} and {@code ChangedLogIT}.
 */
final class RunInvariants<C extends Command, E extends DomainEvent> implements Invariants<C, E> {
  /** In one of so many sequences the vault is filled as well. */
  private static final int SEALED = 4;

  private final Family<C, E> family;
  private final Run.Place place;

  private RunInvariants(Family<C, E> family, Run.Place place) {
    this.family = family;
    this.place = place;
  }

  /** Of sequences over a log in memory. */
  static <C extends Command, E extends DomainEvent> RunInvariants<C, E> of(Family<C, E> family) {
    return on(family, clock -> new MemoryCommitLog("/cell/test/hazard-service", clock));
  }

  /** Of sequences anywhere. */
  static <C extends Command, E extends DomainEvent> RunInvariants<C, E> on(
      Family<C, E> family, Run.Place place) {
    return new RunInvariants<>(family, place);
  }

  @Override
  public @Nullable String violated(long seed, List<Step<C, E>> steps, List<Step<C, E>> doubles) {
    SplittableRandom random = new SplittableRandom(seed);
    MongoCollection<Document> vault = family.vault();
    boolean sealing = vault != null && seed % SEALED == 0;
    if (sealing) {
      vault.deleteMany(new Document());
    }
    Run<C, E> run = new Run<>(family, place, sealing);
    Topic topic = new Topic();
    Projected views = new Projected(topic);
    Stored stored = Stored.in(place.views(), run.log);
    Iterator<Step<C, E>> left = doubles.iterator();
    for (int i = 0; i < steps.size(); i++) {
      int before = run.acknowledged.size();
      String wrong = happens(run, run.one, i, steps.get(i), topic, views, random);
      if (wrong == null && Sequences.isDoubled(i)) {
        wrong = happens(run, run.other, i, left.next(), topic, views, random);
      }
      if (run.acknowledged.size() > before) {
        stored.follow(random);
      }
      if (wrong != null) {
        return wrong;
      }
    }
    return afterwards(seed, run, topic, views, stored);
  }

  private @Nullable String happens(
      Run<C, E> run,
      Tenant by,
      int index,
      Step<C, E> step,
      Topic topic,
      Projected views,
      SplittableRandom random) {
    int before = run.acknowledged.size();
    String wrong = run.send(by, index, step);
    if (wrong != null || run.acknowledged.size() == before) {
      return wrong;
    }
    Sent<C, E> sent = run.acknowledged.getLast();
    List<EventRecord> published = topic.relay(sent.answer().commit());
    wrong = Recorded.there(run, sent, published);
    if (wrong == null) {
      wrong = views.follow(published, random);
    }
    return wrong == null ? views.asKnown(sent, family.view()) : wrong;
  }

  private @Nullable String afterwards(
      long seed, Run<C, E> run, Topic topic, Projected views, Stored stored) {
    List<String> texts = Apart.texts(run, topic, views.live());
    return Stream.<Supplier<@Nullable String>>of(
            () -> Recorded.gapless(run),
            () -> Recorded.once(run),
            views::inTheEnd,
            () -> stored.differs(views.live()),
            () -> replayed(run, new SplittableRandom(seed)),
            () -> Apart.tenants(run.one, run.other, texts),
            () -> Apart.fromPersonalData(texts),
            () -> Chained.intact(run.log),
            // The last one, for it changes the log.
            () ->
                run.log instanceof MemoryCommitLog log
                    ? Chained.tellsAChange(log, new SplittableRandom(seed))
                    : null)
        .map(Supplier::get)
        .filter(wrong -> wrong != null)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String replayed(Run<C, E> run, SplittableRandom random) {
    if (!family.view().equals("hazards")) {
      return null;
    }
    String wrong = Replay.asKnown(run, run.one, random);
    return wrong == null ? Replay.asKnown(run, run.other, random) : wrong;
  }
}
