package org.shouwang.reporting.figures;

import static org.shouwang.reporting.figures.Counter.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The figures of one ledger as of one instant; each is exact on the axis of {@code occurredAt}. */
public final class Figures {
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private final Ledger ledger;
  private final Instant asOf;
  private final long until;

  public Figures(Ledger ledger, Instant asOf) {
    this.ledger = ledger;
    this.asOf = asOf;
    this.until = asOf.toEpochMilli();
  }

  public Instant asOf() {
    return asOf;
  }

  /** How often it happened. */
  public long count(Counter counter) {
    return ledger.get(counter).count(until);
  }

  /** How often any of these happened. */
  public long count(Counter... counters) {
    long count = 0;
    for (Counter counter : counters) {
      count += count(counter);
    }
    return count;
  }

  /** Members: joined and not left, suspended ones among them (社员). */
  public long members() {
    return count(MEMBERS_JOINED) - count(MEMBERS_LEFT);
  }

  /** Enterprises in the register (登记企业). */
  public long enterprises() {
    return count(ENTERPRISES_REGISTERED) - count(ENTERPRISES_CLOSED);
  }

  /** Cooperatives that are not dissolved (合作社). */
  public long cooperatives() {
    return count(COOPERATIVES_PROPOSED) - count(COOPERATIVES_DISSOLVED);
  }

  /** Experts engaged and not released (专家). */
  public long experts() {
    return count(EXPERTS_ENGAGED) - count(EXPERTS_RELEASED);
  }

  /** Expert person-times: each expert counts at each visit (专家人次). */
  public long expertPersonTimes() {
    return ledger.get(EXPERT_VISITS).sum(until);
  }

  public long drills() {
    return count(COMPREHENSIVE_DRILLS, SPECIAL_DRILLS, ON_SITE_DRILLS);
  }

  /**
   * Confirmed and still in the figures: duplicates, what another department has and what is gone
   * left them (核实).
   */
  public long confirmed() {
    return count(HAZARDS_CONFIRMED) - count(HAZARDS_LEFT) + count(HAZARDS_RETURNED);
  }

  /** Closed and not reopened since (销号). */
  public long closed() {
    return count(HAZARDS_CLOSED) - count(HAZARDS_REOPENED);
  }

  /** Confirmed as major and still in the figures (重大隐患). */
  public long majorConfirmed() {
    return count(MAJOR_CONFIRMED) - count(MAJOR_LEFT) + count(MAJOR_RETURNED);
  }

  public long majorClosed() {
    return count(MAJOR_CLOSED) - count(MAJOR_REOPENED);
  }

  /** Marked as duplicates and not revoked (重复). */
  public long duplicates() {
    return count(HAZARDS_DUPLICATE) - count(DUPLICATES_REVOKED);
  }

  /** Confirmed and not closed (未销号). */
  public long open() {
    return confirmed() - closed();
  }

  /** Whose deadline is past: a due day ends at 24:00 Asia/Shanghai (到期). */
  private long due() {
    return count(HAZARDS_DUE) - count(DUE_ENDED);
  }

  private long dueAndClosed() {
    return count(DUE_CLOSED) - count(DUE_REOPENED);
  }

  /** Due and not closed (逾期). */
  public long overdue() {
    return due() - dueAndClosed();
  }

  /** Gross rectification: closed of confirmed (整改率). */
  public Ratio grossRectification() {
    return new Ratio(closed(), confirmed());
  }

  /** Due rectification: closed of those whose deadline is past (到期整改率). */
  public Ratio dueRectification() {
    return new Ratio(dueAndClosed(), due());
  }

  /** The same by the deadline as it was assigned, whatever put it off (原期限到期整改率). */
  public Ratio originalDueRectification() {
    return new Ratio(
        dueAndClosed() + count(ORIGINAL_CLOSED_ADDED) - count(ORIGINAL_CLOSED_TAKEN),
        due() + count(ORIGINAL_DUE_ADDED) - count(ORIGINAL_DUE_TAKEN));
  }

  /**
   * On time: accepted and rectified by the deadline, of those whose deadline is past (按期整改率). A
   * rejected submission does not stop the clock, an acceptance that takes long does not run it.
   */
  public Ratio onTime() {
    return new Ratio(count(DUE_CLOSED_ON_TIME) - count(ON_TIME_REOPENED), due());
  }

  /** Major hazards: closed of confirmed (重大隐患整改率). */
  public Ratio majorRectification() {
    return new Ratio(majorClosed(), majorConfirmed());
  }

  /**
   * Training coverage: staff who met the requirement of this calendar year, of all who have not
   * left (培训覆盖率).
   */
  public Ratio trainingCoverage() {
    return new Ratio(
        thisYear(REQUIREMENTS_MET) - thisYear(MET_AND_LEFT),
        count(STAFF_ONBOARDED) - count(STAFF_LEFT));
  }

  /** In the calendar year of the instant; 24:00 of 31 December is the end of its year. */
  private long thisYear(Counter counter) {
    long begin = AsOf.start(AsOf.month(asOf.minusMillis(1)).withMonth(1)).toEpochMilli();
    return count(counter) - ledger.get(counter).count(begin - 1);
  }

  /** Mean hours from confirmation to acceptance of the closed ones; null where none is (平均整改时长). */
  public @Nullable BigDecimal meanHoursToClose() {
    long closed = closed();
    long minutes = ledger.get(HAZARDS_CLOSED).sum(until) - ledger.get(HAZARDS_REOPENED).sum(until);
    return closed == 0 ? null : hours(BigDecimal.valueOf(minutes), closed);
  }

  /** The median of the same; of an even number the mean of the middle two. */
  public @Nullable BigDecimal medianHoursToClose() {
    long[] minutes = minutesOpen();
    int half = minutes.length / 2;
    if (minutes.length == 0) {
      return null;
    }
    return minutes.length % 2 == 1
        ? hours(BigDecimal.valueOf(minutes[half]), 1)
        : hours(BigDecimal.valueOf(minutes[half - 1] + minutes[half]), 2);
  }

  /** Of each that is closed, ascending; what was reopened takes its closure's minutes with it. */
  private long[] minutesOpen() {
    long[] closed = ledger.get(HAZARDS_CLOSED).weights(until);
    long[] reopened = ledger.get(HAZARDS_REOPENED).weights(until);
    long[] left = new long[closed.length - reopened.length];
    for (int i = 0, next = 0, gone = 0; i < closed.length; i++) {
      if (gone < reopened.length && reopened[gone] == closed[i]) {
        gone++;
      } else {
        left[next++] = closed[i];
      }
    }
    return left;
  }

  private static BigDecimal hours(BigDecimal minutes, long parts) {
    return minutes.divide(
        MINUTES_PER_HOUR.multiply(BigDecimal.valueOf(parts)), 1, RoundingMode.HALF_UP);
  }
}
