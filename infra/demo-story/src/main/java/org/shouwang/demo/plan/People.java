package org.shouwang.demo.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invents people whom nobody is called: a surname and a year of the sixty-year cycle (干支). */
final class People {
  private static final List<String> SURNAMES =
      List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨");
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final int CYCLE = 60;

  /** No operator in China has numbers under 100, and they are as long as real ones. */
  private static final String PHONE = "100%08d";

  private final Dice dice;
  private final int offset;
  private int invented;

  /**
   * @param offset so that two stories' people differ
   */
  People(int offset, Dice dice) {
    this.offset = offset;
    this.dice = dice;
  }

  Person officer(String key) {
    return next(key, Position.OFFICER, null);
  }

  Person expert(String key) {
    return next(key, Position.EXPERT, null);
  }

  /** Staff of an enterprise: mostly its own, some dispatched workers, some interns. */
  Person staff(String key, Position position) {
    boolean own = position != Position.EMPLOYEE || dice.percent(80);
    return next(key, position, own ? "OWN" : dice.percent(70) ? "DISPATCHED" : "INTERN");
  }

  private Person next(String key, Position position, @Nullable String employment) {
    int number = offset + invented++;
    int year = number % CYCLE;
    String name =
        SURNAMES.get((number / CYCLE + number) % SURNAMES.size())
            + STEMS.charAt(year % STEMS.length())
            + BRANCHES.charAt(year % BRANCHES.length());
    return new Person(key, name, PHONE.formatted(number), position, employment);
  }
}
