package org.shouwang.hazard.read.timeline.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardStatus;
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
    List<TimelineStep> steps = story.timeline().steps();
    int count = moment.cut(steps);
    TimelineStep last = count == 0 ? null : steps.get(count - 1);
    return new StateAt(
        story.timeline().id(),
        moment,
        count,
        last == null ? null : StepRef.of(last),
        last == null ? HazardStatus.UNREPORTED : last.stateAfter(),
        fields(story, count).get(count).all(),
        provisional(moment),
        reliable(story, last),
        story.timeline().verification());
  }

  /**
   * What changed.
   *
   * @throws ProblemException 422 where the later moment lies before the earlier one
   */
  Difference between(Story story, Moment from, Moment to) {
    List<TimelineStep> steps = story.timeline().steps();
    int first = from.named() ? from.cut(steps) : 0;
    int last = to.cut(steps);
    if (last < first) {
      throw ProblemException.invalidQuery(
          "from", "起点不得晚于终点。", "The first moment must not lie after the second.");
    }
    List<HazardFields> fields = fields(story, last);
    List<StepChange> changed = new ArrayList<>();
    for (int i = first; i < last; i++) {
      changed.add(
          new StepChange(
              StepRef.of(steps.get(i)), changes(fields.get(i).all(), fields.get(i + 1).all())));
    }
    List<Change> net =
        changes(fields.get(first).all(), fields.get(last).all()).stream()
            .map(one -> new Change(one.field(), one.before(), one.after(), by(one, changed)))
            .toList();
    return new Difference(
        story.timeline().id(),
        from.named() ? from : null,
        to.named() ? to : null,
        net,
        changed,
        reliable(story, last == 0 ? null : steps.get(last - 1)),
        story.timeline().verification());
  }

  /** The fields before the first step and after each of the first ones. */
  private List<HazardFields> fields(Story story, int count) {
    List<HazardFields> fields = new ArrayList<>();
    fields.add(HazardFields.NONE);
    story.states().stream()
        .limit(count)
        .forEach(state -> fields.add(fields.getLast().then(state, json)));
    return fields;
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

  /** A fault makes doubtful what stands at its position and behind it. */
  private static boolean reliable(Story story, @Nullable TimelineStep last) {
    ChainVerification.Fault fault = story.timeline().verification().fault();
    return fault == null || last == null || last.commit() < fault.number();
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
