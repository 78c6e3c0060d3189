package org.shouwang.hazard.read.timeline.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import org.shouwang.hazard.read.timeline.Story;
import org.shouwang.hazard.read.timeline.TimelineStep;
import org.shouwang.hazard.read.timeline.replay.Difference.Change;
import org.shouwang.hazard.read.timeline.replay.Difference.FieldChange;
import org.shouwang.hazard.read.timeline.replay.Difference.StepChange;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Cuts a hazard's story at a moment, and compares two. */
@Component
class Replays {
  private final CommitLog log;
  private final ObjectMapper json;

  Replays(CommitLog log, ObjectMapper json) {
    this.log = log;
    this.json = json;
  }

  /** How it stood. */
  StateAt at(Story story, Moment moment) {
    Fold fold = Fold.of(story, moment::holds, json);
    TimelineStep last = fold.last();
    return new StateAt(
        story.timeline().id(),
        moment,
        fold.steps().size(),
        last == null ? null : StepRef.of(last),
        fold.status(),
        fold.fields().getLast().all(),
        provisional(moment),
        reliable(story, moment),
        story.timeline().verification());
  }

  /**
   * What changed.
   *
   * @throws ProblemException 422 where the later moment lacks what the earlier one has
   */
  Difference between(Story story, Moment from, Moment to) {
    Fold before = Fold.of(story, step -> from.named() && from.holds(step), json);
    Fold after = Fold.of(story, to::holds, json);
    if (!after.steps().containsAll(before.steps())) {
      throw ProblemException.invalidQuery(
          "from", "起点不得晚于终点。", "The first moment must not lie after the second.");
    }
    List<StepChange> changed = new ArrayList<>();
    for (int i = 0; i < after.steps().size(); i++) {
      if (!before.steps().contains(after.steps().get(i))) {
        changed.add(
            new StepChange(
                StepRef.of(after.steps().get(i)),
                changes(after.fields().get(i).all(), after.fields().get(i + 1).all())));
      }
    }
    List<Change> net =
        changes(before.fields().getLast().all(), after.fields().getLast().all()).stream()
            .map(one -> new Change(one.field(), one.before(), one.after(), by(one, changed)))
            .toList();
    return new Difference(
        story.timeline().id(),
        from.named() ? from : null,
        to.named() ? to : null,
        net,
        changed,
        reliable(story, to),
        story.timeline().verification());
  }

  private static List<FieldChange> changes(
      Map<String, JsonNode> before, Map<String, JsonNode> after) {
    SequencedSet<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .map(name -> new FieldChange(name, before.get(name), after.get(name)))
        .toList();
  }

  private static List<Long> by(FieldChange change, List<StepChange> steps) {
    return steps.stream()
        .filter(step -> step.changes().stream().anyMatch(one -> one.field().equals(change.field())))
        .map(step -> step.step().sequence())
        .toList();
  }

  /**
   * A fault makes doubtful what stands at its position and behind it, so an answer must end before
   * it for certain: a step that is missing there might have belonged to it, whenever it happened.
   */
  private static boolean reliable(Story story, Moment moment) {
    ChainVerification.Fault fault = story.timeline().verification().fault();
    return fault == null
        || moment.commit() != null && moment.commit() < fault.number()
        || moment.knownAt() != null && moment.knownAt().isBefore(lastBefore(fault, story));
  }

  /** When the last step before the fault was recorded: nothing behind it was recorded earlier. */
  private static Instant lastBefore(ChainVerification.Fault fault, Story story) {
    return story.timeline().steps().stream()
        .filter(step -> step.commit() < fault.number())
        .map(TimelineStep::recordedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  /** Recorded instants never run backwards in a log: what its end has passed is complete. */
  private boolean provisional(Moment moment) {
    long head = log.head();
    if (moment.commit() != null && moment.commit() <= head) {
      return false;
    }
    Instant known = moment.knownAt();
    return known == null
        || log.byNumber(head)
            .map(Commit::header)
            .map(header -> !header.recordedAt().isAfter(known))
            .orElse(true);
  }
}
