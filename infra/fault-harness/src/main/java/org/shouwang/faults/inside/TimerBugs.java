package org.shouwang.faults.inside;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What timers do wrong under a bug. */
public final class TimerBugs {
  private static final String PROCESS = UUID.randomUUID().toString();

  /** timer, its name, the aggregate, what for, the cycle; behind them comes when it is due. */
  private static final int BEFORE_DUE = 5;

  private TimerBugs() {}

  /** Two deadlines of a hazard have one id: the later one passes for the earlier one sent again. */
  public static String idWithoutDue(Object sweep, Object deadline) {
    List<String> parts = Arrays.asList(idOf(sweep, deadline).split(":", -1));
    return String.join(":", parts.subList(0, BEFORE_DUE));
  }

  /** Whoever takes over says it again, under an id of its own. */
  public static String idOfTheProcess(Object sweep, Object deadline) {
    return idOf(sweep, deadline) + ":" + PROCESS;
  }

  private static String idOf(Object sweep, Object deadline) {
    return String.valueOf(Original.call(sweep, "id", deadline));
  }
}
