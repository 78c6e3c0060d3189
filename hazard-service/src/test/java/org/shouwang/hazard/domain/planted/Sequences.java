package org.shouwang.hazard.domain.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Rejected;

/**
 * Seeded random sequences of commands, decided by the rules and by a plain model. What differs is
 * shrunk to the fewest commands that still show it.
 *
 * <p>As a function of how many seeds to try it answers those commands in words, and none if nothing
 * differs; so it can be asked where the rules are others (see {@link PlantedRules}).
 *
 * @param <S> state
 * @param <C> commands
 * @param <E> events
 * @param <M> the model
 */
public abstract class Sequences<S, C extends Command, E extends DomainEvent, M extends Model<S, C>>
    implements IntFunction<List<String>> {
  private static final int TRIES = 13;

  private final Decider<S, C, E> rules;
  private final Supplier<M> model;
  private final LongFunction<? extends Deeds<C, M>> deeds;
  private final int steps;

  /** Sequences of so many steps. */
  protected Sequences(
      Decider<S, C, E> rules,
      Supplier<M> model,
      LongFunction<? extends Deeds<C, M>> deeds,
      int steps) {
    this.rules = rules;
    this.model = model;
    this.deeds = deeds;
    this.steps = steps;
  }

  @Override
  public final List<String> apply(int seeds) {
    for (long seed = 0; seed < seeds; seed++) {
      List<C> commands = sequence(seed);
      if (difference(commands) != null) {
        List<C> fewest = shrink(commands);
        List<String> told = new ArrayList<>(fewest.stream().map(Sequences::told).toList());
        told.add("seed " + seed + ": " + difference(fewest));
        return told;
      }
    }
    return List.of();
  }

  /** Has every sequence happen, and shows each state with the events that led there. */
  public final void each(int seeds, BiConsumer<S, List<E>> seen) {
    for (long seed = 0; seed < seeds; seed++) {
      S state = rules.initial();
      for (C command : sequence(seed)) {
        List<E> happened = outcome(state, command);
        for (E event : happened) {
          state = rules.evolve(state, event);
        }
        seen.accept(state, happened);
      }
    }
  }

  /**
   * At each step commands are drawn until the model accepts one, or patience ends: so it gets
   * somewhere, and whatever was drawn in vain has to be refused by the rules as well.
   */
  private List<C> sequence(long seed) {
    Deeds<C, M> drawn = deeds.apply(seed);
    M plain = model.get();
    List<C> commands = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      drawn.timePasses();
      boolean accepted = false;
      for (int tries = 0; tries < TRIES && !accepted; tries++) {
        C command = drawn.next(plain);
        commands.add(command);
        accepted = plain.accepts(command);
        if (accepted) {
          plain.apply(command);
        }
      }
    }
    return commands;
  }

  private @Nullable String difference(List<C> commands) {
    M plain = model.get();
    S state = rules.initial();
    for (C command : commands) {
      boolean accepted = plain.accepts(command);
      try {
        List<E> happened = outcome(state, command);
        if (happened.isEmpty() == accepted) {
          return accepted ? "refused" : "not refused";
        }
        if (accepted) {
          plain.apply(command);
        }
        for (E event : happened) {
          state = rules.evolve(state, event);
        }
      } catch (RuntimeException broken) {
        return broken.toString();
      }
      if (!plain.agrees(state)) {
        return "leads elsewhere";
      }
    }
    return null;
  }

  /** What happens; nothing where the command is refused. */
  private List<E> outcome(S state, C command) {
    try {
      return rules.decide(state, command);
    } catch (Rejected rejected) {
      return List.of();
    }
  }

  /** Leaves out ever smaller parts as long as the rest still differs. */
  private List<C> shrink(List<C> failing) {
    List<C> fewest = failing;
    for (int part = failing.size() / 2; part > 0; part = part > 1 ? part / 2 : 0) {
      for (int from = 0; from + part <= fewest.size(); ) {
        List<C> rest = new ArrayList<>(fewest);
        rest.subList(from, from + part).clear();
        if (difference(rest) != null) {
          fewest = rest;
        } else {
          from++;
        }
      }
    }
    return fewest;
  }

  private static String told(Command command) {
    return command.at()
        + " "
        + command.by().id()
        + " "
        + command.by().authority()
        + " "
        + command.getClass().getSimpleName();
  }
}
