package org.shouwang.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws who visits whom (抽组): those least visited first, inspected by those who have inspected
 * least; never by themselves, and nobody is in two places at once.
 */
final class Draw {
  private static final int TEAM = 2;

  private final Map<String, Integer> visited = new HashMap<>();
  private final Map<String, Integer> inspected = new HashMap<>();
  private final Dice dice;

  Draw(Dice dice) {
    this.dice = dice;
  }

  /** A half-day's visit. */
  record Drawn(String enterprise, List<String> inspectors, LocalDate day, boolean morning) {}

  /** The visits of one campaign, as many at a time as there are enough people to go around. */
  List<Drawn> campaign(List<String> members, int visits, LocalDate first) {
    List<String> chosen = least(members, visited, Set.of()).subList(0, visits);
    chosen.forEach(enterprise -> visited.merge(enterprise, 1, Integer::sum));
    int atOnce = members.size() / (TEAM + 1);
    List<Drawn> drawn = new ArrayList<>();
    LocalDate day = first;
    boolean morning = true;
    for (int from = 0; from < visits; from += atOnce) {
      drawn.addAll(
          halfDay(members, chosen.subList(from, Math.min(from + atOnce, visits)), day, morning));
      day = morning ? day : WorkCalendar.workingDaysLater(day, 1);
      morning = !morning;
    }
    return drawn;
  }

  private List<Drawn> halfDay(
      List<String> members, List<String> toVisit, LocalDate day, boolean morning) {
    Set<String> busy = new HashSet<>(toVisit);
    List<Drawn> drawn = new ArrayList<>();
    for (String enterprise : toVisit) {
      List<String> team = List.copyOf(least(members, inspected, busy).subList(0, TEAM));
      busy.addAll(team);
      team.forEach(inspector -> inspected.merge(inspector, 1, Integer::sum));
      drawn.add(new Drawn(enterprise, team, day, morning));
    }
    return drawn;
  }

  private List<String> least(List<String> of, Map<String, Integer> times, Set<String> not) {
    return dice.shuffled(of).stream()
        .filter(key -> !not.contains(key))
        .sorted(Comparator.comparingInt(key -> times.getOrDefault(key, 0)))
        .toList();
  }
}
