package org.shouwang.reporting.read.scoreboard;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.reporting.figures.Counter;
import org.shouwang.reporting.figures.Figures;
import org.shouwang.reporting.figures.Ratio;

/**
 * How the table of cooperatives is sorted: {@code sort=name}, or by a figure, each ascending unless
 * a minus stands before it. An unknown rate ("—") comes last either way.
 */
record TableOrder(@Nullable Function<Figures, @Nullable BigDecimal> figure, boolean descending) {

  private enum Column {
    MEMBERS("members", f -> BigDecimal.valueOf(f.members())),
    JOINT_INSPECTIONS("jointInspections", f -> of(f, Counter.INSPECTIONS_CLOSED)),
    CONFIRMED("hazardsConfirmed", f -> of(f, Counter.HAZARDS_CONFIRMED)),
    OPEN("hazardsOpen", f -> BigDecimal.valueOf(f.open())),
    OVERDUE("hazardsOverdue", f -> BigDecimal.valueOf(f.overdue())),
    GROSS("grossRectification", f -> exactly(f.grossRectification())),
    DUE("dueRectification", f -> exactly(f.dueRectification())),
    ORIGINAL_DUE("originalDueRectification", f -> exactly(f.originalDueRectification())),
    ON_TIME("onTime", f -> exactly(f.onTime()));

    private final String parameter;
    private final Function<Figures, @Nullable BigDecimal> figure;

    Column(String parameter, Function<Figures, @Nullable BigDecimal> figure) {
      this.parameter = parameter;
      this.figure = figure;
    }

    private static BigDecimal of(Figures figures, Counter counter) {
      return BigDecimal.valueOf(figures.count(counter));
    }

    private static @Nullable BigDecimal exactly(Ratio ratio) {
      return ratio.rate();
    }
  }

  /** What may stand in {@code sort}. */
  static String choices() {
    return "name, "
        + String.join(", ", Arrays.stream(Column.values()).map(c -> c.parameter).toList());
  }

  /** The order that a parameter names; empty if it names none. */
  static Optional<TableOrder> parse(String sort) {
    boolean descending = sort.startsWith("-");
    String name = descending ? sort.substring(1) : sort;
    if (name.equals("name")) {
      return Optional.of(new TableOrder(null, descending));
    }
    return Arrays.stream(Column.values())
        .filter(column -> column.parameter.equals(name))
        .findFirst()
        .map(column -> new TableOrder(column.figure, descending));
  }

  /** Whether the figures are needed to sort. */
  boolean byFigure() {
    return figure != null;
  }

  /** The order of entries; ids settle ties, so that no two are equal. */
  Comparator<Entry> comparator() {
    Comparator<Entry> byName = Comparator.comparing(Entry::name);
    if (figure == null) {
      return (descending ? byName.reversed() : byName).thenComparing(Entry::id);
    }
    Comparator<BigDecimal> values = Comparator.naturalOrder();
    return Comparator.comparing(
            Entry::figure, Comparator.nullsLast(descending ? values.reversed() : values))
        .thenComparing(byName)
        .thenComparing(Entry::id);
  }

  /** What is sorted. */
  record Entry(String id, String name, @Nullable BigDecimal figure) {}
}
