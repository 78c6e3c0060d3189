package org.shouwang.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How one hazard will fare.
 *
 * @param rejected the first rectification does not suffice
 * @param late the rectification misses the due day
 * @param open it is still being rectified when the story ends
 */
record Fate(Pace pace, boolean major, boolean rejected, boolean late, boolean open) {

  /** How long its rectification takes. */
  enum Pace {
    SAME_DAY,
    WEEK,
    MONTH
  }

  /**
   * How many hazards fare in which way: of all, 60 % are done the same day and 30 % within a week;
   * exactly 8 % are rejected once and 3 % late.
   *
   * @param majors how many are major hazards (重大隐患)
   * @param open how many stay open, the last ones found
   */
  static List<Fate> deal(int count, int majors, int open, Dice dice) {
    List<Integer> order = dice.shuffled(IntStream.range(0, count - open).boxed().toList());
    Fate[] fates = new Fate[count];
    int slow = count / 10;
    int week = count * 3 / 10;
    int rejected = count * 8 / 100;
    int late = count * 3 / 100;
    for (int rank = 0; rank < order.size(); rank++) {
      Pace pace = rank < slow ? Pace.MONTH : rank < slow + week ? Pace.WEEK : Pace.SAME_DAY;
      // Majors are slow ones; those late are among the week's; those rejected are of every pace.
      fates[order.get(rank)] =
          new Fate(
              pace,
              rank < majors,
              rank * rejected / order.size() != (rank + 1) * rejected / order.size(),
              rank >= slow && rank < slow + late,
              false);
    }
    for (int i = count - open; i < count; i++) {
      fates[i] = new Fate(Pace.WEEK, false, false, true, true);
    }
    return new ArrayList<>(List.of(fates));
  }
}
