package org.shouwang.hazard.domain;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.domain.Rejection;

/**
 * A table of states and commands: what a state allows at best, everything else being favourable. It
 * is what tests are made of, and a table of the README.
 *
 * @param rules the rules
 * @param states the states, the one before anything happened first
 * @param wayTo the events that lead to a state
 * @param nothing how commands but the first are refused where there is nothing yet
 * @param rows a command each
 */
public record CommandTable<S, C extends Command, E extends DomainEvent, X extends Enum<X>>(
    Decider<S, C, E> rules,
    List<X> states,
    Function<X, List<E>> wayTo,
    Rejection nothing,
    List<Row<C, X>> rows) {

  /**
   * One command.
   *
   * @param zh what it is called
   * @param command asked, favourably, in a state
   * @param accepted in which states it is accepted
   * @param gives what it then leads to
   * @param otherwise how every other state refuses it
   */
  public record Row<C, X>(
      String zh, Function<X, C> command, Set<X> accepted, String gives, Rejection otherwise) {

    public String name(X any) {
      return command.apply(any).getClass().getSimpleName();
    }
  }

  /** What should come of a command in a state. */
  public String expected(Row<C, X> row, X state) {
    if (row.accepted().contains(state)) {
      return row.gives();
    }
    return (state == states.getFirst() ? nothing : row.otherwise()).name();
  }

  /** What the rules say comes of it. */
  public String actual(Row<C, X> row, X state) {
    S current = rules.initial();
    for (E event : wayTo.apply(state)) {
      current = rules.evolve(current, event);
    }
    try {
      return rules.decide(current, row.command().apply(state)).stream()
          .map(event -> event.getClass().getSimpleName())
          .collect(joining(", "));
    } catch (Rejected rejected) {
      return rejected.rejection().name();
    }
  }

  /** The names of the commands. */
  public List<String> commands() {
    return rows.stream().map(row -> row.name(states.getLast())).toList();
  }

  /** The table as the README shows it. */
  public String markdown() {
    List<String> lines = new ArrayList<>();
    Stream<X> shown = states.stream().skip(1);
    lines.add(
        "| command | " + shown.map(Enum::name).collect(joining(" | ")) + " | gives | elsewhere |");
    lines.add("|---|" + ":-:|".repeat(states.size() - 1) + "---|---|");
    for (Row<C, X> row : rows) {
      String cells =
          states.stream()
              .skip(1)
              .map(state -> row.accepted().contains(state) ? "✓" : "")
              .collect(joining(" | "));
      lines.add(
          "| %s %s | %s | %s | %s |"
              .formatted(
                  row.name(states.getLast()),
                  row.zh(),
                  cells,
                  row.gives(),
                  row.otherwise().name()));
    }
    return String.join("\n", lines) + "\n";
  }

  /** The simple names of what a sealed interface permits. */
  public static List<String> permitted(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses()).map(Class::getSimpleName).toList();
  }
}
