package org.shouwang.demo.plan;

/** What the founding reports count. */
public enum Counter {
  MEMBERS("成员企业", "member enterprises"),
  EXPERTS("聘请专家", "experts engaged"),
  GROUP_STUDIES("集体学习", "group studies"),
  SEMINARS("讲座", "seminars"),
  EXCHANGES("交流会", "exchanges"),
  EXPERT_PERSON_TIMES("专家到访人次", "expert person-times"),
  JOINT_INSPECTIONS("联合互查", "joint inspections"),
  DRILLS("应急演练", "drills"),
  CASES("案例学习", "case studies"),
  HAZARDS_CONFIRMED("确认隐患", "hazards confirmed"),
  HAZARDS_CLOSED("整改销号", "hazards rectified and signed off"),
  STAFF("在册从业人员", "staff"),
  STAFF_TRAINED("培训达标", "staff trained");

  private final String zh;
  private final String en;

  Counter(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
