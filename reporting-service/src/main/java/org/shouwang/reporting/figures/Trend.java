package org.shouwang.reporting.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures month by month (Asia/Shanghai), up to an instant; the last month may be unfinished. */
public final class Trend {
  /** How many months a trend goes back at most. */
  static final int LONGEST = 36;

  private Trend() {}

  /**
   * One month.
   *
   * @param month which
   * @param before the figures as of its beginning
   * @param end the figures as of its end, or as of the trend's own instant
   */
  public record Month(YearMonth month, Figures before, Figures end) {

    /** How often it happened within the month, its end included. */
    public long count(Counter counter) {
      return end.count(counter) - before.count(counter);
    }
  }

  /**
   * The months from the one of an instant to that of another, the last {@link #LONGEST} of them.
   */
  public static List<Month> of(Ledger ledger, @Nullable Instant since, Instant asOf) {
    List<Month> months = new ArrayList<>();
    if (since == null || since.isAfter(asOf)) {
      return months;
    }
    YearMonth last = AsOf.month(asOf);
    YearMonth earliest = last.minusMonths(LONGEST - 1);
    YearMonth month = AsOf.month(since);
    Figures before = null;
    for (month = month.isBefore(earliest) ? earliest : month;
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      Instant end = AsOf.start(month.plusMonths(1));
      Figures start = before == null ? new Figures(ledger, AsOf.start(month)) : before;
      before = new Figures(ledger, end.isAfter(asOf) ? asOf : end);
      months.add(new Month(month, start, before));
    }
    return months;
  }
}
