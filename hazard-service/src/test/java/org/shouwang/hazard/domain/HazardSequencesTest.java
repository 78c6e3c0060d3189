package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.Facets.Operation;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.AcceptRectification;
import org.shouwang.kit.domain.Rejected;

/**
 * Seeded random sequences of commands against {@link PlainHazard}. What differs is shrunk to the
 * fewest commands that still show it.
 */
class HazardSequencesTest {
  private static final int SEQUENCES = 10_000;
  private static final int LENGTH = 40;

  private final HazardDecider rules = new HazardDecider();

  /** How commands are decided: by the rules, or by those with a planted fault. */
  private interface Deciding {
    List<HazardEvent> decide(Hazard hazard, HazardCommand command);
  }

  @Test
  void anySequenceIsAnsweredAsTheModelSays() {
    for (long seed = 0; seed < SEQUENCES; seed++) {
      List<HazardCommand> commands = sequence(seed);
      if (differs(commands, rules::decide)) {
        List<HazardCommand> fewest = shrink(commands, some -> differs(some, rules::decide));
        assertThat(fewest).as("seed %d differs from the model", seed).isEmpty();
      }
    }
  }

  @Test
  void theSequencesComeEverywhere() {
    Set<HazardStatus> states = EnumSet.noneOf(HazardStatus.class);
    Set<Class<?>> events = new HashSet<>();
    int furthest = 1;
    for (long seed = 0; seed < SEQUENCES; seed++) {
      Hazard hazard = rules.initial();
      for (HazardCommand command : sequence(seed)) {
        for (HazardEvent event : outcome(hazard, command, rules::decide)) {
          hazard = rules.evolve(hazard, event);
          events.add(event.getClass());
        }
        states.add(hazard.status());
        if (hazard instanceof Known known) {
          furthest = Math.max(furthest, known.facets().cycle().number());
        }
      }
    }
    assertThat(states).containsAll(EnumSet.complementOf(EnumSet.of(HazardStatus.UNREPORTED)));
    assertThat(furthest).isGreaterThan(1);
    assertThat(events).hasSize(HazardEvent.class.getPermittedSubclasses().length);
  }

  /**
   * Whoever rectified accepts as well: a fault that five commands show; a major hazard takes a plan
   * and its approval besides, one that was handed on the transfer.
   */
  @Test
  void aPlantedFaultIsFoundAndShrunk() {
    Deciding faulty =
        (hazard, command) ->
            command instanceof AcceptRectification c && hazard.status() == HazardStatus.RECTIFIED
                ? rules.decide(
                    hazard,
                    new AcceptRectification(
                        c.target(), HazardFacts.peerOf("ent-10"), c.at(), c.remark(), c.policy()))
                : rules.decide(hazard, command);
    List<HazardCommand> found = null;
    for (long seed = 0; found == null; seed++) {
      List<HazardCommand> commands = sequence(seed);
      found = differs(commands, faulty) ? commands : null;
    }
    List<HazardCommand> fewest = shrink(found, some -> differs(some, faulty));
    assertThat(fewest).hasSizeBetween(5, 10).last().isInstanceOf(AcceptRectification.class);
  }

  /** Of a few commands drawn, one that the model accepts, if there is one: so it gets somewhere. */
  private static List<HazardCommand> sequence(long seed) {
    RandomDeeds deeds = new RandomDeeds(seed);
    PlainHazard model = new PlainHazard();
    List<HazardCommand> commands = new ArrayList<>(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      deeds.timePasses();
      HazardCommand command = deeds.next(model);
      for (int tries = 0; tries < 12 && !model.accepts(command); tries++) {
        command = deeds.next(model);
      }
      if (model.accepts(command)) {
        model.apply(command);
      }
      commands.add(command);
    }
    return commands;
  }

  private boolean differs(List<HazardCommand> commands, Deciding deciding) {
    PlainHazard model = new PlainHazard();
    Hazard hazard = rules.initial();
    for (HazardCommand command : commands) {
      List<HazardEvent> happened = outcome(hazard, command, deciding);
      if (happened.isEmpty() == model.accepts(command)) {
        return true;
      }
      if (!happened.isEmpty()) {
        model.apply(command);
      }
      for (HazardEvent event : happened) {
        hazard = rules.evolve(hazard, event);
      }
      if (!same(hazard, model)) {
        return true;
      }
    }
    return false;
  }

  /** What happens; nothing where the command is refused. */
  private static List<HazardEvent> outcome(
      Hazard hazard, HazardCommand command, Deciding deciding) {
    try {
      return deciding.decide(hazard, command);
    } catch (Rejected rejected) {
      return List.of();
    }
  }

  private static boolean same(Hazard hazard, PlainHazard model) {
    if (!hazard.status().name().equals(model.state)) {
      return false;
    }
    if (!(hazard instanceof Known known)) {
      return true;
    }
    Facets facets = known.facets();
    boolean beside =
        known.enterprise().equals(model.responsible)
            && (known.duty() == Duty.TOWNSHIP) == model.ofTheTownship
            && facets.cycle().number() == model.cycle
            && facets.operation() == Operation.values()[model.stopped]
            && (facets.supervision() == Supervision.LISTED) == model.listed
            && facets.timeliness().overdue() == model.overdue
            && Objects.equals(facets.timeliness().nextAt(), model.nextStep);
    return beside
        && switch (known.stage()) {
          case Stage.Assigned stage ->
              treated(stage, model) && stage.assignment().dueAt().equals(model.due);
          case Stage.Treated stage -> treated(stage, model);
          default -> true;
        };
  }

  private static boolean treated(Stage.Treated stage, PlainHazard model) {
    return (stage.confirmation().grade() == Grade.MAJOR) == model.major;
  }

  /** Leaves out ever smaller parts as long as the rest still fails. */
  private static List<HazardCommand> shrink(
      List<HazardCommand> failing, Predicate<List<HazardCommand>> fails) {
    List<HazardCommand> fewest = failing;
    for (int part = failing.size() / 2; part > 0; part = part > 1 ? part / 2 : 0) {
      for (int from = 0; from + part <= fewest.size(); ) {
        List<HazardCommand> rest = new ArrayList<>(fewest);
        rest.subList(from, from + part).clear();
        if (fails.test(rest)) {
          fewest = rest;
        } else {
          from++;
        }
      }
    }
    return fewest;
  }
}
