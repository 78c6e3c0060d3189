package org.shouwang.demo.plan;

import static org.shouwang.demo.plan.WorkCalendar.at;
import static org.shouwang.demo.plan.WorkCalendar.workingDaysLater;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.shouwang.demo.plan.Draw.Drawn;

/** Plans the joint inspections (联合互查) of a story, with exactly the findings that it tells of. */
final class Inspections {
  private static final List<String> TOPICS =
      List.of("用电安全", "消防通道", "机械防护", "危化品与防爆", "特殊作业", "台账与培训", "综合");
  private static final List<String> STRENGTHS =
      List.of(
          "班前会五分钟安全提示坚持每日开展，记录完整",
          "配电室一图一表一卡上墙，回路标识清楚",
          "气瓶间分区色标管理，空满瓶一目了然",
          "疏散通道划线并由班组每日打卡",
          "隐患随手拍奖励当日兑现",
          "新员工师傅带徒卡片化考核",
          "有限空间作业票与监护人袖标同步发放",
          "应急物资柜按月点验并拍照存档");

  private final Dice dice;
  private final Draw draw;
  private final List<String> experts;
  private final Members members;
  private final HazardWays ways;
  private final List<Outline> outlines = new ArrayList<>();

  /** A campaign whose findings are not dealt yet. */
  private record Outline(String key, String title, List<Drawn> visits) {}

  Inspections(Members members, List<Expert> experts, LocalDate lastDay, Dice dice) {
    this.dice = dice;
    this.draw = new Draw(dice);
    this.experts = experts.stream().map(Expert::key).toList();
    this.members = members;
    this.ways = new HazardWays(lastDay);
  }

  /** Adds a campaign among those who are members by now. */
  void add(int visits, LocalDate day) {
    String key = "inspection-%02d".formatted(outlines.size() + 1);
    String topic = TOPICS.get(outlines.size() % TOPICS.size());
    String title = "第%d次联合互查（%s）".formatted(outlines.size() + 1, topic);
    outlines.add(new Outline(key, title, draw.campaign(members.active(), visits, day)));
  }

  /** Deals the findings over all visits: larger enterprises show more, and later visits fewer. */
  List<Campaign> withFindings(List<Fate> fates) {
    double[] weights =
        outlines.stream()
            .flatMap(outline -> outline.visits().stream().map(visit -> weight(outline, visit)))
            .mapToDouble(Double::doubleValue)
            .toArray();
    Iterator<Integer> shares = Arrays.stream(Shares.of(fates.size(), weights)).iterator();
    Iterator<Fate> dealt = fates.iterator();
    List<Campaign> campaigns = new ArrayList<>();
    for (Outline outline : outlines) {
      List<Visit> visits = new ArrayList<>();
      for (Drawn drawn : outline.visits()) {
        String key = outline.key() + "/" + drawn.enterprise();
        visits.add(visit(key, drawn, shares.next(), dealt));
      }
      campaigns.add(campaign(outline, visits));
    }
    return campaigns;
  }

  private double weight(Outline outline, Drawn visit) {
    double practice = 1 - 0.02 * outlines.indexOf(outline);
    return (2 + members.get(visit.enterprise()).size()) * practice * dice.between(80, 120);
  }

  private Visit visit(String key, Drawn drawn, int count, Iterator<Fate> fates) {
    Instant arrived =
        drawn.morning()
            ? at(drawn.day(), 8, dice.between(30, 59))
            : at(drawn.day(), 13, dice.between(30, 50));
    // An expert's absence is no fault: teams of two enterprises stand without.
    String expert = dice.percent(60) ? dice.one(experts) : null;
    List<Instant> moments = moments(arrived, count + dice.between(1, 2));
    Instant signedAt = moments.getLast().plus(Duration.ofMinutes(dice.between(5, 15)));
    boolean ofTheLead = drawn.enterprise().equals(members.lead());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Fate fate = fates.next();
      Flaw flaw = fate.major() ? Flaws.major(dice) : Flaws.general(dice);
      HazardWay way = ways.of(fate, signedAt, ofTheLead, dice);
      String finding = "%s/finding-%02d".formatted(key, i + 1);
      findings.add(new Finding(finding, flaw, moments.get(i), way));
    }
    List<Strength> strengths = new ArrayList<>();
    for (int i = count; i < moments.size(); i++) {
      String strength = "%s/strength-%d".formatted(key, i - count + 1);
      strengths.add(new Strength(strength, dice.one(STRENGTHS), moments.get(i)));
    }
    return new Visit(
        key,
        drawn.enterprise(),
        drawn.inspectors(),
        expert,
        arrived,
        findings,
        strengths,
        signedAt);
  }

  /** One entry of the record after the other, a few minutes each. */
  private List<Instant> moments(Instant arrived, int count) {
    List<Instant> moments = new ArrayList<>();
    Instant at = arrived.plus(Duration.ofMinutes(10));
    for (int i = 0; i < count; i++) {
      at = at.plusSeconds(dice.between(120, 300));
      moments.add(at);
    }
    return moments;
  }

  private Campaign campaign(Outline outline, List<Visit> visits) {
    LocalDate first = outline.visits().getFirst().day();
    LocalDate last = outline.visits().getLast().day();
    LocalDate meeting = workingDaysLater(last, 1);
    List<String> common =
        Flaws.commonAmong(
            visits.stream().flatMap(v -> v.findings().stream()).map(Finding::flaw).toList());
    return new Campaign(
        outline.key(),
        "%s %s".formatted(YearMonth.from(first), outline.title()),
        at(first.minusDays(3), 9, dice.between(0, 59)),
        first,
        visits,
        at(last, 19, dice.between(0, 30)),
        at(meeting, 15, 0),
        common,
        at(workingDaysLater(meeting, dice.between(1, 3)), 10, dice.between(0, 59)));
  }
}
