package org.shouwang.demo.plan;

import static org.shouwang.demo.plan.WorkCalendar.at;
import static org.shouwang.demo.plan.WorkCalendar.dayOf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The pharmaceutical alliance of the Harbin district (医药行业安全生产互助联盟): six enterprises, four experts,
 * and one hazard of 66 that is still open. Everybody in it is invented.
 */
public final class PharmaStory {
  private static final YearMonth FIRST = YearMonth.of(2026, 3);
  private static final int MONTHS = 8;
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
  private static final int EMPLOYEES_EACH = 6;
  private static final int HAZARDS = 66;

  /** A day's course; what the law asks of the most demanding position takes six of them. */
  private static final int COURSE_MINUTES = 480;

  private static final List<String> COURSES =
      List.of("危险化学品安全管理", "动火与有限空间作业", "粉尘防爆", "用电安全", "应急预案与自救互救", "隐患排查与双重预防");

  private static final List<String> CASES =
      List.of(
          "溶剂回收釜静电起火",
          "污水池清淤中毒",
          "粉碎工序粉尘闪爆",
          "反应釜超温冲料",
          "叉车倒车伤人",
          "违章动火引燃保温层",
          "氨制冷泄漏",
          "配电柜带电作业触电");
  private static final List<String> ACCIDENT_TYPES =
      List.of("火灾", "中毒和窒息", "爆炸", "灼烫", "车辆伤害", "火灾", "中毒和窒息", "触电");

  private final Dice dice;
  private final People people;
  private final Members members;
  private final List<Expert> experts;
  private final Inspections inspections;

  private PharmaStory(long seed) {
    dice = Dice.of(seed, "pharma");
    people = new People(500, dice);
    members = new Members(district(), "enterprises-pharma.tsv", people, EMPLOYEES_EACH, dice);
    experts =
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                i ->
                    new Expert(people.expert("expert-" + i), List.of(i % 2 == 0 ? "制药工艺" : "防火防爆")))
            .toList();
    inspections = new Inspections(members, experts, LAST_DAY, dice);
  }

  /** The story that a seed makes. */
  public static Story of(long seed) {
    return new PharmaStory(seed).tell();
  }

  private static District district() {
    return new District("230109", "哈尔滨新区应急管理局");
  }

  private Story tell() {
    Person leader = people.officer("leader");
    Person officer = people.officer("officer");
    List<Draft> drafts = IntStream.range(0, MONTHS).mapToObj(this::month).toList();
    List<Campaign> campaigns = inspections.withFindings(Fate.deal(HAZARDS, 1, 1, dice));
    return new Story(
        "pharma",
        district(),
        leader,
        officer,
        null,
        new Cooperative(
            "医药行业安全生产互助联盟（演示）", "INDUSTRY", "230109001", "哈尔滨新区应急管理局", at(dayOf(FIRST, 0), 9, 0)),
        experts,
        drafts.stream().map(draft -> draft.with(campaigns)).toList(),
        at(LAST_DAY.plusDays(14), 23, 59),
        told());
  }

  private Map<Counter, Integer> told() {
    int staff = members.everybody().size();
    return Map.ofEntries(
        Map.entry(Counter.MEMBERS, 6),
        Map.entry(Counter.EXPERTS, 4),
        Map.entry(Counter.SEMINARS, 2),
        Map.entry(Counter.CASES, 8),
        Map.entry(Counter.EXCHANGES, MONTHS),
        Map.entry(Counter.JOINT_INSPECTIONS, 3),
        Map.entry(Counter.DRILLS, 1),
        Map.entry(Counter.HAZARDS_CONFIRMED, HAZARDS),
        Map.entry(Counter.HAZARDS_CLOSED, HAZARDS - 1),
        Map.entry(Counter.STAFF, staff),
        Map.entry(Counter.STAFF_TRAINED, staff));
  }

  private Draft month(int number) {
    YearMonth month = FIRST.plusMonths(number);
    Draft draft = new Draft(month);
    if (number == 0) {
      draft.joining.addAll(members.join(month, 6));
    }
    stage(number, draft);
    train(number, draft);
    draft.meetings.add(
        new Meeting(
            "exchange-%02d".formatted(number + 1),
            CASES.get(number) + "：同类企业怎么防",
            "联盟线上会议室",
            at(dayOf(month, 60), 14, dice.between(0, 59)),
            members.active()));
    draft.cases.add(
        new CaseStudy(
            "case-%02d".formatted(number + 1),
            CASES.get(number),
            "对照本企业同类工序逐项排查，落实作业审批和现场监护",
            ACCIDENT_TYPES.get(number),
            at(dayOf(month, 65), 10, dice.between(0, 59))));
    if (number % 2 == 1) {
      draft.expertVisits.add(
          new ExpertVisit(
              "expert-visit-%02d".formatted(number + 1),
              dice.one(members.active()),
              dice.shuffled(experts).stream().limit(2).map(Expert::key).toList(),
              "HAZARD_DIAGNOSIS",
              "结合工艺开展情景教学，指导隐患诊断",
              at(dayOf(month, 50), 9, dice.between(0, 59))));
    }
    if (number == 1 || number == 3 || number == 6) {
      inspections.add(6, dayOf(month, 40));
    }
    if (number == 5) {
      draft.drills.add(
          new Drill(
              "drill-01",
              "SPECIAL",
              "溶剂泄漏着火联合应急演练",
              "联动响应及时，救援物资清单需补充，已修订专项预案",
              at(dayOf(month, 70), 9, dice.between(0, 59)),
              members.active()));
    }
    return draft;
  }

  private static void stage(int number, Draft draft) {
    LocalDate day = dayOf(draft.month, 45);
    switch (number) {
      case 0 -> draft.stages.add(new Stage("piloting", at(day, 10, 0), null));
      case 4 -> draft.stages.add(new Stage("evaluation", at(day, 15, 0), "互查互学效果明显，参训率和整改率达到预期"));
      case 5 -> draft.stages.add(new Stage("roll-out", at(day, 10, 0), null));
      default -> {}
    }
  }

  /**
   * Courses for everybody in the first six months, a seminar on the law in May and in September.
   */
  private void train(int number, Draft draft) {
    if (number < COURSES.size()) {
      draft.sessions.add(
          session("course-%02d".formatted(number + 1), "COURSE", COURSES.get(number), draft));
    }
    if (number == 2 || number == 6) {
      draft.sessions.add(
          session("seminar-%02d".formatted(number + 1), "SEMINAR", "安全生产法律责任与典型判例", draft));
    }
  }

  private Session session(String key, String kind, String topic, Draft draft) {
    boolean course = kind.equals("COURSE");
    return new Session(
        key,
        kind,
        topic,
        course ? COURSE_MINUTES : 120,
        "联盟培训教室",
        at(dayOf(draft.month, course ? 55 : 75), 8, 30),
        members.everybody());
  }
}
