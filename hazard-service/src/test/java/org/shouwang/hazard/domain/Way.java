package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardDeeds.*;
import static org.shouwang.hazard.domain.HazardFacts.*;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
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
              step.forEach(this::attempt);
              favourable.forEach(this::attempt);
            });
    if (hazard.status() != state) {
      throw new IllegalStateException("came to " + hazard.status() + " instead of " + state);
    }
    return hazard;
  }

  /** Each step as the deeds that lead there, whatever the grade; what is refused is not needed. */
  private static Stream<List<IntFunction<HazardCommand>>> steps(HazardStatus state) {
    List<IntFunction<HazardCommand>> report = List.of(day -> report(peerOf("ent-8")));
    List<IntFunction<HazardCommand>> confirm =
        List.of(day -> on(day, confirm(officer(), Grade.GENERAL, null)));
    List<IntFunction<HazardCommand>> assign =
        List.of(day -> on(day, assign(Measure.TIME_LIMITED, null)));
    List<IntFunction<HazardCommand>> submit =
        List.of(
            day -> submitPlan(peerOf("ent-7"), day),
            day -> approvePlan(officer(), day),
            day -> submittedBy("ent-7", day));
    List<IntFunction<HazardCommand>> accept =
        List.of(day -> acceptedBy(expert(), day), day -> acceptedBy(officer(), day));
    return switch (state) {
      case UNREPORTED -> Stream.of();
      case REPORTED -> Stream.of(report);
      case DISMISSED -> Stream.of(report, List.of(day -> on(day, dismiss(peerOf("ent-9")))));
      case CONFIRMED -> Stream.of(report, confirm);
      case RECTIFYING -> Stream.of(report, confirm, assign);
      case RECTIFIED -> Stream.of(report, confirm, assign, submit);
      case CLOSED -> Stream.of(report, confirm, assign, submit, accept);
      case TRANSFERRED_OUT -> Stream.of(report, List.of(day -> handOver(officer(), day)));
      case EXTINGUISHED -> Stream.of(report, List.of(day -> extinguish(officer(), day)));
      case DUPLICATE ->
          Stream.of(
              report,
              List.of(day -> markDuplicate(peerOf("ent-8"), day, EARLIER, openSince(1, null))));
    };
  }

  private void attempt(IntFunction<HazardCommand> deed) {
    try {
      for (HazardEvent event : rules.decide(hazard, deed.apply(day))) {
        hazard = rules.evolve(hazard, event);
      }
      day++;
    } catch (Rejected rejected) {
      // this stage does not allow it
    }
  }
}
