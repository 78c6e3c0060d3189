package org.shouwang.faults.inside;

import java.util.Arrays;
import java.util.List;

/** What timers do wrong under a bug. */
public final class TimerBugs {
  /** timer, its name, the aggregate, what for, the cycle; behind them comes when it is due. */
  private static final int BEFORE_DUE = 5;

  private TimerBugs() {}

  /** Two deadlines of a hazard have one id: the later one passes for the earlier one sent again. */
  public static String idWithoutDue(Object sweep, Object deadline) {
    List<String> parts = Arrays.asList(idOf(sweep, deadline).split(":", -1));
    return String.join(":", parts.subList(0, BEFORE_DUE));
  }

  private static String idOf(Object sweep, Object deadline) {
    return String.valueOf(Original.call(sweep, "id", deadline));
  }
}
