package org.shouwang.demo.plan;

import static org.shouwang.demo.plan.WorkCalendar.at;
import static org.shouwang.demo.plan.WorkCalendar.dayOf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A cooperative of five in a district that does not exist, where one hazard of each interesting
 * kind lives (示例): apart from those of the founding reports, so that their figures stay theirs. Two
 * joint inspections visit everybody, so that the second looks back at what the first one found.
 */
public final class GalleryStory {
  private static final YearMonth FIRST = YearMonth.of(2026, 3);
  private static final int MONTHS = 4;
  private static final int MEMBERS = 5;
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
  private static final int FINDINGS = 10;

  private final Dice dice;
  private final People people;
  private final Members members;
  private final List<Expert> experts;
  private final Inspections inspections;

  private GalleryStory(long seed) {
    dice = Dice.of(seed, "gallery");
    people = new People(700, dice);
    members = new Members(district(), "enterprises-gallery.tsv", people, 0, dice);
    experts =
        List.of(
            new Expert(people.expert("expert-1"), List.of("电气")),
            new Expert(people.expert("expert-2"), List.of("机械")));
    inspections = new Inspections(members, experts, LAST_DAY, dice);
  }

  /** The story that a seed makes. */
  public static Story of(long seed) {
    return new GalleryStory(seed).tell();
  }

  private static District district() {
    return new District("990101", "示例区应急管理局（虚构）");
  }

  private Story tell() {
    Person leader = people.officer("leader");
    Person officer = people.officer("officer");
    List<Draft> drafts = IntStream.range(0, MONTHS).mapToObj(this::month).toList();
    List<Campaign> campaigns = inspections.withFindings(Fate.deal(FINDINGS, 0, 0, dice));
    return new Story(
        "gallery",
        district(),
        leader,
        officer,
        people.officer("rewards"),
        new Cooperative(
            "示例镇安全生产互助合作社（各类隐患示例）", "AREA", "990101001", "示例镇应急服务中心", at(dayOf(FIRST, 0), 9, 0)),
        experts,
        drafts.stream().map(draft -> draft.with(campaigns)).toList(),
        at(LAST_DAY.plusDays(14), 23, 59),
        Map.of(Counter.EXPERTS, experts.size(), Counter.JOINT_INSPECTIONS, 2));
  }

  private Draft month(int number) {
    YearMonth month = FIRST.plusMonths(number);
    Draft draft = new Draft(month);
    if (number == 0) {
      draft.joining.addAll(members.join(month, MEMBERS));
      draft.stages.add(new Stage("piloting", at(dayOf(month, 45), 10, 0), null));
    }
    if (number == 1 || number == 3) {
      inspections.add(MEMBERS, dayOf(month, 30));
    }
    return draft;
  }
}
