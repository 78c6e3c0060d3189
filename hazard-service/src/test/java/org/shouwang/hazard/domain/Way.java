package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.*;

import java.util.List;
import java.util.function.IntFunction;
import org.shouwang.kit.domain.Rejected;

/** A hazard's way to a state, a step a day; after each step every favourable deed is tried. */
final class Way {
  private final HazardDecider rules;
  private final List<IntFunction<HazardCommand>> favourable;
  private Hazard hazard;
  private int day = 2;

  Way(HazardDecider rules, List<IntFunction<HazardCommand>> favourable) {
    this.rules = rules;
    this.favourable = favourable;
    this.hazard = rules.initial();
  }

  /** The day after the last step. */
  int day() {
    return day;
  }

  Hazard to(HazardStatus state) {
    steps(state)
        .forEach(
            step -> {
              take(step);
              favourable.forEach(this::attempt);
            });
    if (hazard.status() != state) {
      throw new IllegalStateException("came to " + hazard.status() + " instead of " + state);
    }
    return hazard;
  }

  private static List<IntFunction<HazardCommand>> steps(HazardStatus state) {
    IntFunction<HazardCommand> report = day -> report(peerOf("ent-8"));
    IntFunction<HazardCommand> confirm = day -> on(day, confirm(officer(), Grade.GENERAL, null));
    IntFunction<HazardCommand> assign = day -> on(day, assign(Measure.TIME_LIMITED, null));
    IntFunction<HazardCommand> submit = day -> submittedBy("ent-7", day);
    return switch (state) {
      case UNREPORTED -> List.of();
      case REPORTED -> List.of(report);
      case DISMISSED -> List.of(report, day -> on(day, dismiss(peerOf("ent-9"))));
      case CONFIRMED -> List.of(report, confirm);
      case RECTIFYING -> List.of(report, confirm, assign);
      case RECTIFIED -> List.of(report, confirm, assign, submit);
      case CLOSED ->
          List.of(report, confirm, assign, submit, day -> acceptedBy(peerOf("ent-8"), day));
      case DUPLICATE ->
          List.of(report, day -> markDuplicate(peerOf("ent-8"), day, EARLIER, openSince(1, null)));
    };
  }

  private void take(IntFunction<HazardCommand> step) {
    for (HazardEvent event : rules.decide(hazard, step.apply(day))) {
      hazard = rules.evolve(hazard, event);
    }
    day++;
  }

  private void attempt(IntFunction<HazardCommand> deed) {
    try {
      take(deed);
    } catch (Rejected rejected) {
      // this stage does not allow it
    }
  }
}
