package org.shouwang.stack.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.stack.run.Condition.Phase;

/**
 * Shows how the parts come up: on a terminal one line each, redrawn in place; elsewhere one line
 * for each change.
 */
final class Display {
  private static final String GREEN = "\033[32m";
  private static final String YELLOW = "\033[33m";
  private static final String RED = "\033[31m";
  private static final String PLAIN = "\033[0m";
  private static final String CLEAR_LINE = "\033[2K";

  private final PrintStream out;
  private final boolean terminal;
  private final Instant start = Instant.now();
  private final Map<Part, String> shown = new EnumMap<>(Part.class);
  private final Map<Part, Duration> readyAfter = new EnumMap<>(Part.class);
  private boolean drawn;

  Display(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  static boolean onTerminal() {
    return System.console() != null && System.console().isTerminal();
  }

  void show(Set<Part> parts, Map<Part, Condition> conditions) {
    for (Part part : parts) {
      if (phase(conditions.get(part)) == Phase.READY) {
        readyAfter.putIfAbsent(part, Duration.between(start, Instant.now()));
      } else {
        readyAfter.remove(part);
      }
    }
    if (terminal) {
      redraw(parts, conditions);
    } else {
      printChanges(parts, conditions);
    }
  }

  private void redraw(Set<Part> parts, Map<Part, Condition> conditions) {
    if (drawn) {
      out.print("\033[" + parts.size() + "A");
    }
    for (Part part : parts) {
      out.println(
          CLEAR_LINE
              + colour(phase(conditions.get(part)))
              + line(part, conditions.get(part))
              + PLAIN);
    }
    out.flush();
    drawn = true;
  }

  private void printChanges(Set<Part> parts, Map<Part, Condition> conditions) {
    for (Part part : parts) {
      Condition condition = conditions.get(part);
      Phase phase = phase(condition);
      String news = condition == null ? "" : phase + condition.detail();
      if (!news.equals(shown.put(part, news)) && phase != Phase.WAITING) {
        out.println(line(part, condition));
      }
    }
  }

  private String line(Part part, @Nullable Condition condition) {
    Phase phase = phase(condition);
    String detail = condition == null ? "" : condition.detail();
    return "  %-20s %-10s %9s  %s"
        .formatted(
            part.label(), phase.name().toLowerCase(Locale.ROOT), time(part, condition), detail);
  }

  /**
   * How long a part took to be ready, or, where the line is drawn again and again, how long it has
   * been starting.
   */
  private String time(Part part, @Nullable Condition condition) {
    Duration after = readyAfter.get(part);
    if (after == null && terminal && condition != null && condition.phase() == Phase.STARTING) {
      after = Duration.between(condition.since(), Instant.now());
    }
    return after == null ? "" : "%.1f s".formatted(after.toMillis() / 1000.0);
  }

  private static String colour(Phase phase) {
    return switch (phase) {
      case READY -> GREEN;
      case RESTARTING, SILENT -> RED;
      case WAITING, STARTING, STOPPING, STOPPED -> YELLOW;
    };
  }

  private static Phase phase(@Nullable Condition condition) {
    return condition == null ? Phase.WAITING : condition.phase();
  }
}
