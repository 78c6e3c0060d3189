package org.shouwang.hazard.domain.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Rejected;

/**
 * Seeded random sequences of commands, decided by the rules and by a plain model. What differs is
 * shrunk to the fewest commands that still show it; so is, where invariants are given, what
 * violates one of them.
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

  /**
   * The double of another tenant misses every so-many-th command, so that both stand differently.
   */
  private static final int MISSED = 5;

  private final Decider<S, C, E> rules;
  private final Supplier<M> model;
  private final LongFunction<? extends Deeds<C, M>> deeds;
  private final int steps;
  private final @Nullable Invariants<C, E> invariants;

  /** Sequences of so many steps. */
  protected Sequences(
      Decider<S, C, E> rules,
      Supplier<M> model,
      LongFunction<? extends Deeds<C, M>> deeds,
      int steps,
      @Nullable Invariants<C, E> invariants) {
    this.rules = rules;
    this.model = model;
    this.deeds = deeds;
    this.steps = steps;
    this.invariants = invariants;
  }

  @Override
  public final List<String> apply(int seeds) {
    long begun = System.nanoTime();
    long asked = 0;
    for (long seed = 0; seed < seeds; seed++) {
      List<C> commands = sequence(seed);
      asked += commands.size();
      String wrong = wrong(seed, commands);
      if (wrong != null) {
        List<C> fewest = shrink(seed, commands);
        List<String> told = new ArrayList<>(fewest.stream().map(Sequences::told).toList());
        String again = wrong(seed, fewest);
        told.add("seed " + seed + ": " + (again == null ? "not every time, " + wrong : again));
        return told;
      }
    }
    System.out.printf(
        "%s: %d commands of %d sequences, %.0f a second%n",
        getClass().getSimpleName(), asked, seeds, asked * 1e9 / (System.nanoTime() - begun));
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

  private @Nullable String wrong(long seed, List<C> commands) {
    if (invariants == null) {
      return difference(commands, null, false);
    }
    List<Step<C, E>> steps = new ArrayList<>();
    List<Step<C, E>> doubles = new ArrayList<>();
    boolean alone = invariants.alone();
    String difference = difference(commands, steps, !alone);
    if (difference == null && !alone) {
      difference = difference(doubled(commands), doubles, true);
    }
    if (difference != null) {
      return difference;
    }
    try {
      return invariants.violated(seed, steps, doubles);
    } catch (RuntimeException broken) {
      return broken + " " + List.of(broken.getStackTrace()).subList(0, 1);
    }
  }

  /** Whether the double of another tenant is asked the command of this place as well. */
  public static boolean isDoubled(int place) {
    return place % MISSED != MISSED - 1;
  }

  private static <T> List<T> doubled(List<T> commands) {
    return IntStream.range(0, commands.size())
        .filter(Sequences::isDoubled)
        .mapToObj(commands::get)
        .toList();
  }

  /** Where the rules and their model differ; else it notes each step, if it is to. */
  private @Nullable String difference(
      List<C> commands, @Nullable List<Step<C, E>> noted, boolean known) {
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
        if (noted != null) {
          noted.add(new Step<>(command, happened, accepted && known ? plain.known() : Map.of()));
        }
      } catch (RuntimeException broken) {
        return broken.toString();
      }
      if (!plain.agrees(state)) {
        return "leads elsewhere";
      }
    }
    if (noted != null && !known) {
      tellAtTheEnd(noted, plain);
    }
    return null;
  }

  private void tellAtTheEnd(List<Step<C, E>> noted, M plain) {
    for (int i = noted.size() - 1; i >= 0; i--) {
      Step<C, E> step = noted.get(i);
      if (!step.happened().isEmpty()) {
        noted.set(i, new Step<>(step.command(), step.happened(), plain.known()));
        return;
      }
    }
  }

  /** What happens; nothing where the command is refused. */
  private List<E> outcome(S state, C command) {
    try {
      return rules.decide(state, command);
    } catch (Rejected rejected) {
      return List.of();
    }
  }

  /** Those that the model accepts. */
  private List<C> taken(List<C> commands) {
    M plain = model.get();
    List<C> taken = new ArrayList<>();
    for (C command : commands) {
      if (plain.accepts(command)) {
        plain.apply(command);
        taken.add(command);
      }
    }
    return taken;
  }

  /** Leaves out ever smaller parts as long as the rest still differs. */
  private List<C> shrink(long seed, List<C> failing) {
    List<C> fewest = taken(failing);
    if (wrong(seed, fewest) == null) {
      fewest = failing;
    }
    for (int part = fewest.size() / 2; part > 0; part = part > 1 ? part / 2 : 0) {
      for (int from = 0; from + part <= fewest.size(); ) {
        List<C> rest = new ArrayList<>(fewest);
        rest.subList(from, from + part).clear();
        if (wrong(seed, rest) != null) {
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
