package org.shouwang.demo.plan;

import static org.shouwang.demo.plan.WorkCalendar.day;
import static org.shouwang.demo.plan.WorkCalendar.someTime;
import static org.shouwang.demo.plan.WorkCalendar.workingDaysLater;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.demo.plan.HazardWay.Attempt;

/** Lays out when each step of a hazard happens, and who takes it. */
final class HazardWays {
  private static final List<String> REASONS =
      List.of(
          "整改后照片不清，无法判断，须重新拍摄", "只完成一部分，同类点位尚未整改", "整改记录缺责任人签字", "措施只是临时的，未消除产生原因", "现场复核与提交内容不符");

  private final LocalDate lastDay;

  /**
   * @param lastDay by when everything is signed off
   */
  HazardWays(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  /**
   * @param signedAt when the visit that found it was signed
   * @param ofTheLead it lies in the leading enterprise, whose own safety officer may not judge
   */
  HazardWay of(Fate fate, Instant signedAt, boolean ofTheLead, Dice dice) {
    Judge confirmer = confirmer(fate, ofTheLead, dice);
    if (fate.pace() == Fate.Pace.SAME_DAY) {
      Instant confirmed = minutesAfter(signedAt, 5, 25, dice);
      Instant assigned = minutesAfter(confirmed, 2, 10, dice);
      Instant rectified = minutesAfter(assigned, 20, 110, dice);
      List<Attempt> attempts = attempts(fate, rectified, ofTheLead, dice);
      return new HazardWay(confirmer, confirmed, assigned, "IMMEDIATE", null, attempts);
    }
    Instant confirmed = someTime(workingDaysLater(day(signedAt), dice.percent(15) ? 2 : 1), dice);
    Instant assigned = minutesAfter(confirmed, 10, 60, dice);
    LocalDate due = due(fate, day(assigned), dice);
    List<Attempt> attempts =
        fate.open()
            ? List.of()
            : attempts(fate, rectified(fate, day(assigned), due, dice), ofTheLead, dice);
    return new HazardWay(confirmer, confirmed, assigned, "TIME_LIMITED", due, attempts);
  }

  private LocalDate due(Fate fate, LocalDate assigned, Dice dice) {
    int days = fate.pace() == Fate.Pace.WEEK ? dice.between(4, 7) : dice.between(10, 26);
    LocalDate due = assigned.plusDays(days);
    LocalDate latest = lastDay.minusDays(9);
    return due.isAfter(latest) && assigned.plusDays(4).isBefore(latest) ? latest : due;
  }

  private static Instant rectified(Fate fate, LocalDate assigned, LocalDate due, Dice dice) {
    if (fate.late()) {
      return someTime(workingDaysLater(due, dice.between(1, 3)), dice);
    }
    List<LocalDate> inTime =
        assigned
            .plusDays(1)
            .datesUntil(due.plusDays(1))
            .filter(WorkCalendar::isWorkingDay)
            .toList();
    return someTime(inTime.isEmpty() ? due : dice.one(inTime), dice);
  }

  private static List<Attempt> attempts(
      Fate fate, Instant rectified, boolean ofTheLead, Dice dice) {
    List<Attempt> attempts = new ArrayList<>();
    Instant submitted = rectified;
    if (fate.rejected()) {
      Instant judged = soonAfter(submitted, fate, dice);
      attempts.add(
          new Attempt(submitted, accepter(fate, ofTheLead, dice), judged, dice.one(REASONS)));
      submitted = someTime(workingDaysLater(day(judged), 1), dice);
    }
    Instant judged = soonAfter(submitted, fate, dice);
    attempts.add(new Attempt(submitted, accepter(fate, ofTheLead, dice), judged, null));
    return attempts;
  }

  /** What is done at once is half the time looked at before the team leaves. */
  private static Instant soonAfter(Instant submitted, Fate fate, Dice dice) {
    return fate.pace() == Fate.Pace.SAME_DAY && dice.percent(50)
        ? minutesAfter(submitted, 5, 40, dice)
        : someTime(workingDaysLater(day(submitted), dice.between(1, 2)), dice);
  }

  private static Judge confirmer(Fate fate, boolean ofTheLead, Dice dice) {
    if (fate.major()) {
      return dice.percent(50) ? Judge.EXPERT : Judge.OFFICER;
    }
    if (dice.percent(20)) {
      return Judge.EXPERT;
    }
    return ofTheLead || dice.percent(10) ? Judge.OFFICER : Judge.SAFETY_OFFICER;
  }

  private static Judge accepter(Fate fate, boolean ofTheLead, Dice dice) {
    if (fate.major() || dice.percent(25)) {
      return Judge.OFFICER;
    }
    return ofTheLead || dice.percent(20) ? Judge.EXPERT : Judge.SAFETY_OFFICER;
  }

  private static Instant minutesAfter(Instant moment, int least, int most, Dice dice) {
    return moment.plus(Duration.ofSeconds(dice.between(least * 60, most * 60)));
  }
}
