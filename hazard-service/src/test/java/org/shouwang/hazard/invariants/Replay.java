package org.shouwang.hazard.invariants;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.invariants.Run.Sent;
import org.shouwang.hazard.read.timeline.Story;
import org.shouwang.hazard.read.timeline.TimelineReader;
import org.shouwang.hazard.read.timeline.Timelines;
import org.shouwang.hazard.read.timeline.replay.Replayed;
import org.shouwang.kit.checkpoint.UnsignedWitness;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.support.TestStore;

/** I4: the state at any instant, as the audit replay tells it. */
final class Replay {
  private static final MongoDatabase NOTHING_SIGNED = TestStore.embedded().database();
  private static final String REPLAYED = "replay:";

  private static final int SHORT = 20;

  /** Of so many instants of a longer story one is asked for. */
  private static final int ASKED = 5;

  private Replay() {}

  static <C extends Command, E extends DomainEvent> @Nullable String asKnown(
      Run<C, E> run, Tenant tenant, SplittableRandom random) {
    TimelineReader reader = Timelines.of(run.log, UnsignedWitness.of(run.log, NOTHING_SIGNED));
    Story story = null;
    for (Sent<C, E> sent : run.acknowledged) {
      if (sent.by() == tenant) {
        story = story == null ? reader.replay(sent.aggregate()).orElseThrow() : story;
        if (!story.timeline().verification().intact()) {
          return "I5: the timeline finds " + story.timeline().verification().fault();
        }
        // Each instant is folded from the beginning, so a long story is asked for some of them.
        boolean asked = run.acknowledged.size() <= SHORT || random.nextInt(ASKED) == 0;
        String differs = asked ? differs(run, sent, story) : null;
        if (differs != null) {
          return differs;
        }
      }
    }
    return null;
  }

  private static <C extends Command, E extends DomainEvent> @Nullable String differs(
      Run<C, E> run, Sent<C, E> sent, Story story) {
    long commit = sent.answer().commit().number();
    Map<String, String> told = Replayed.after(run.log, story, commit);
    for (Map.Entry<String, @Nullable Object> fact : sent.known().entrySet()) {
      if (fact.getKey().startsWith(REPLAYED)) {
        String field = fact.getKey().substring(REPLAYED.length());
        String wanted = fact.getValue() == null ? null : fact.getValue().toString();
        if (!Objects.equals(told.get(field), wanted)) {
          return "I4: after commit %d the replay tells %s as %s instead of %s"
              .formatted(commit, field, told.get(field), wanted);
        }
      }
    }
    return null;
  }
}
