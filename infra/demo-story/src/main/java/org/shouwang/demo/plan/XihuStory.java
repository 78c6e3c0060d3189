package org.shouwang.demo.plan;

import static org.shouwang.demo.plan.WorkCalendar.at;
import static org.shouwang.demo.plan.WorkCalendar.dayOf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The cooperative of Xihu town (西湖镇安全生产互助合作社) in its first eleven months, told so that the figures
 * of the founding report come out. Everybody in it is invented.
 */
public final class XihuStory {
  private static final YearMonth FIRST = YearMonth.of(2025, 12);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

  /** How many join in each month: a pilot first, the others once it has proved itself. */
  private static final int[] JOINING = {10, 5, 0, 5, 5, 0, 0, 0, 0, 0, 0};

  private static final int[] INSPECTIONS = {1, 2, 1, 2, 2, 2, 2, 2, 2, 1, 1};
  private static final int VISITS_EACH = 5;

  /** How many experts come to a member together, one visit a month. */
  private static final int[] EXPERTS_TOGETHER = {3, 1, 2, 2, 1, 3, 2, 2, 1, 2, 2};

  private static final Map<Integer, String> DRILLS =
      Map.of(2, "乙炔气瓶泄漏现场处置", 5, "成品库火灾疏散与扑救", 9, "有限空间中毒窒息救援");

  private static final List<String> STUDIES =
      List.of("安全生产法", "隐患排查方法", "用电安全", "消防与疏散", "有限空间作业", "动火作业", "危化品储存", "应急处置");
  private static final List<String> EXCHANGES =
      List.of("班前会怎么开", "配电室标准化", "台账与档案", "气瓶管理", "机械防护改造", "新员工带教");
  private static final List<String> PURPOSES =
      List.of("HAZARD_DIAGNOSIS", "CONSULTATION", "POLICY_INTERPRETATION");

  private final Dice dice;
  private final Members members;
  private final List<Expert> experts;
  private final Inspections inspections;
  private final People people;

  private XihuStory(long seed) {
    dice = Dice.of(seed, "xihu");
    people = new People(100, dice);
    members = new Members(district(), "enterprises-xihu.tsv", people, 4, dice);
    experts =
        List.of(
            new Expert(people.expert("expert-1"), List.of("电气", "防雷防静电")),
            new Expert(people.expert("expert-2"), List.of("危险化学品", "防爆")),
            new Expert(people.expert("expert-3"), List.of("机械", "特殊作业")));
    inspections = new Inspections(members, experts, LAST_DAY, dice);
  }

  /** The story that a seed makes. */
  public static Story of(long seed) {
    return new XihuStory(seed).tell();
  }

  private static District district() {
    return new District("371102", "日照市东港区应急管理局");
  }

  private Story tell() {
    Person leader = people.officer("leader");
    Person officer = people.officer("officer");
    List<Draft> drafts = IntStream.range(0, JOINING.length).mapToObj(this::month).toList();
    List<Campaign> campaigns = inspections.withFindings(Fate.deal(1200, 8, 0, dice));
    return new Story(
        "xihu",
        district(),
        leader,
        officer,
        null,
        new Cooperative(
            "西湖镇安全生产互助合作社（演示）", "AREA", "371102104", "西湖镇应急服务中心", at(dayOf(FIRST, 0), 9, 0)),
        experts,
        drafts.stream().map(draft -> draft.with(campaigns)).toList(),
        at(LAST_DAY.plusDays(14), 23, 59),
        told());
  }

  private static Map<Counter, Integer> told() {
    return Map.of(
        Counter.MEMBERS, 25,
        Counter.EXPERTS, 3,
        Counter.GROUP_STUDIES, 22,
        Counter.EXCHANGES, 11,
        Counter.EXPERT_PERSON_TIMES, 21,
        Counter.JOINT_INSPECTIONS, 18,
        Counter.DRILLS, 3,
        Counter.HAZARDS_CONFIRMED, 1200,
        Counter.HAZARDS_CLOSED, 1200);
  }

  private Draft month(int number) {
    YearMonth month = FIRST.plusMonths(number);
    Draft draft = new Draft(month);
    draft.joining.addAll(members.join(month, JOINING[number]));
    stage(number, draft);
    study(number * 2, draft, dayOf(month, 35));
    study(number * 2 + 1, draft, dayOf(month, 80));
    exchange(number, draft);
    expertsCome(number, draft);
    inspect(number, month);
    drill(number, draft);
    return draft;
  }

  /** Symposium first, then a pilot; roll-out only after it has matured. */
  private static void stage(int number, Draft draft) {
    LocalDate day = dayOf(draft.month, 45);
    switch (number) {
      case 0 -> draft.stages.add(new Stage("piloting", at(day, 10, 0), null));
      case 3 ->
          draft.stages.add(new Stage("evaluation", at(day, 15, 0), "试点四个月，隐患整改及时，成员企业参与稳定，同意推广"));
      case 4 -> draft.stages.add(new Stage("roll-out", at(day, 10, 0), null));
      default -> {}
    }
  }

  private void study(int number, Draft draft, LocalDate day) {
    draft.sessions.add(
        new Session(
            "study-%02d".formatted(number + 1),
            "GROUP_STUDY",
            STUDIES.get(number % STUDIES.size()),
            90,
            "西湖镇应急服务中心会议室",
            at(day, 14, dice.between(0, 30)),
            members.heads()));
  }

  private void exchange(int number, Draft draft) {
    draft.meetings.add(
        new Meeting(
            "exchange-%02d".formatted(number + 1),
            EXCHANGES.get(number % EXCHANGES.size()),
            members.get(dice.one(members.active())).name() + "车间",
            at(dayOf(draft.month, 70), 9, dice.between(0, 59)),
            members.active()));
  }

  private void expertsCome(int number, Draft draft) {
    List<String> coming =
        dice.shuffled(experts).stream().limit(EXPERTS_TOGETHER[number]).map(Expert::key).toList();
    draft.expertVisits.add(
        new ExpertVisit(
            "expert-visit-%02d".formatted(number + 1),
            dice.one(members.active()),
            coming,
            PURPOSES.get(number % PURPOSES.size()),
            "上门诊断，当面开出整改处方，并整理隐患台账",
            at(dayOf(draft.month, 55), 9, dice.between(0, 59))));
  }

  /** Once or twice a month; December's after the founding, the last one early in its month. */
  private void inspect(int number, YearMonth month) {
    List<Integer> when =
        INSPECTIONS[number] == 2 ? List.of(38, 72) : List.of(number == 10 ? 20 : 60);
    when.forEach(percent -> inspections.add(VISITS_EACH, dayOf(month, percent)));
  }

  private void drill(int number, Draft draft) {
    String scenario = DRILLS.get(number);
    if (scenario != null) {
      draft.drills.add(
          new Drill(
              "drill-%02d".formatted(draft.drills.size() + number),
              number == 5 ? "SPECIAL" : "ON_SITE",
              scenario,
              "报警、疏散、初期处置基本到位；通讯联络需改进，已修订现场处置方案",
              at(dayOf(draft.month, 75), 15, dice.between(0, 30)),
              new ArrayList<>(members.active())));
    }
  }
}
