package org.shouwang.demo.plan;

import static org.shouwang.demo.plan.WorkCalendar.someTime;
import static org.shouwang.demo.plan.WorkCalendar.workingDays;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Lets a table of invented enterprises join, month by month. */
final class Members {
  private static final int FIRST_DAYS = 2;

  private final District district;
  private final List<List<String>> table;
  private final People people;
  private final int employees;
  private final Dice dice;
  private final List<Enterprise> joined = new ArrayList<>();

  /**
   * @param employees how many employees each has besides principal and safety manager
   */
  Members(District district, String table, People people, int employees, Dice dice) {
    this.district = district;
    this.table = Tables.read(table);
    this.people = people;
    this.employees = employees;
    this.dice = dice;
  }

  /** The next ones join in the first days of a month. */
  List<Enterprise> join(YearMonth month, int count) {
    List<LocalDate> days = workingDays(month);
    List<Enterprise> joining = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int day = FIRST_DAYS + i % 2;
      joining.add(
          enterprise(
              table.get(joined.size() + i), joined.size() + i + 1, days.subList(day, days.size())));
    }
    joined.addAll(joining);
    return joining;
  }

  /** The keys of all who have joined so far. */
  List<String> active() {
    return joined.stream().map(Enterprise::key).toList();
  }

  /** Whoever joined first leads (龙头). */
  String lead() {
    return joined.getFirst().key();
  }

  Enterprise get(String key) {
    return joined.stream().filter(member -> member.key().equals(key)).findFirst().orElseThrow();
  }

  /** Who attends where each member sends its principal and its safety manager. */
  List<Attendee> heads() {
    return attendees(2);
  }

  /** Everybody on every member's staff. */
  List<Attendee> everybody() {
    return attendees(Integer.MAX_VALUE);
  }

  private List<Attendee> attendees(int each) {
    return joined.stream()
        .flatMap(
            member ->
                member.staff().stream()
                    .limit(each)
                    .map(person -> new Attendee(person.key(), member.key())))
        .toList();
  }

  private Enterprise enterprise(List<String> row, int number, List<LocalDate> days) {
    String key = "e%02d".formatted(number);
    List<Person> staff = new ArrayList<>();
    staff.add(people.staff(key + "/principal", Position.PRINCIPAL));
    staff.add(people.staff(key + "/safety", Position.SAFETY_MANAGER));
    for (int i = 1; i <= employees; i++) {
      staff.add(people.staff(key + "/employee-" + i, Position.EMPLOYEE));
    }
    return new Enterprise(
        key,
        row.get(0),
        CreditCode.invented(district.code(), dice),
        row.get(1),
        row.get(2),
        Integer.parseInt(row.get(3)),
        someTime(days.get(0), dice),
        someTime(days.get(1), dice),
        someTime(days.get(2), dice),
        staff);
  }
}
