package org.shouwang.reporting.figures;

/**
 * What is counted. Each has a {@link Timeline}: the instant of a tick is the event's {@code
 * occurredAt} and its weight is 1, unless said otherwise. The names are stored.
 */
public enum Counter {
  /** A cooperative was proposed (合作社拟建). */
  COOPERATIVES_PROPOSED,
  /** A cooperative was dissolved (合作社解散). */
  COOPERATIVES_DISSOLVED,
  /** An enterprise entered the register (企业登记). */
  ENTERPRISES_REGISTERED,
  /** An enterprise left the register (企业注销). */
  ENTERPRISES_CLOSED,
  /** A membership was approved (入社). */
  MEMBERS_JOINED,
  /** A membership ended, withdrawn or expelled (退社、除名). */
  MEMBERS_LEFT,
  /** An expert was engaged (专家聘任). */
  EXPERTS_ENGAGED,
  /** An expert was released (专家解聘). */
  EXPERTS_RELEASED,
  /** Experience exchange (交流会). */
  EXCHANGES,
  /** Symposium (座谈会). */
  SYMPOSIA,
  /** On-site meeting (现场会). */
  ON_SITE_MEETINGS,
  /** Advisory meeting (咨询会). */
  ADVISORY_MEETINGS,

  /** A joint inspection was planned (联合检查计划). */
  INSPECTIONS_PLANNED,
  /** A joint inspection was carried through to its end (联合检查办结). */
  INSPECTIONS_CLOSED,
  /** A team checked in at an enterprise (到场). */
  VISITS,
  /** A visit's record was signed, or its signature refused, which completes it as well (签字、拒签). */
  VISITS_COMPLETED,
  /** A problem was recorded (记问题). */
  FINDINGS,
  /** A good practice was noted (记优点). */
  STRENGTHS,
  /** An expert visit took place; weight: how many experts came (专家人次). */
  EXPERT_VISITS,

  /** A hazard was reported (隐患上报). */
  HAZARDS_REPORTED,
  /** A hazard was confirmed (核实). */
  HAZARDS_CONFIRMED,
  /** A reported hazard was dismissed (不属实). */
  HAZARDS_DISMISSED,
  /** A confirmed hazard left the figures: it was a duplicate, say (出统计). */
  HAZARDS_LEFT,
  /** One that had left came back: its judgement was revoked (撤销判重). */
  HAZARDS_RETURNED,
  /** A hazard was marked as a duplicate, confirmed or not (判重). */
  HAZARDS_DUPLICATE,
  /** A duplicate was none after all (撤销判重). */
  DUPLICATES_REVOKED,
  /** A hazard's deadline; the instant is {@code dueAt}, which may lie ahead (到期). */
  HAZARDS_DUE,
  /** A hazard was handed to another department, confirmed or not (移送). */
  HAZARDS_TRANSFERRED_OUT,
  /** A hazard ceased to exist, confirmed or not (灭失). */
  HAZARDS_EXTINGUISHED,
  /** A closed hazard was reopened; weight: the minutes that its closure had counted (重新打开). */
  HAZARDS_REOPENED,
  /**
   * A deadline no longer counts: its hazard left or was reopened, or it was put off; the instant is
   * the later of that and the deadline (期限失效).
   */
  DUE_ENDED,
  /** A rectification was submitted, again after each rejection (提交整改). */
  RECTIFICATIONS_SUBMITTED,
  /** A rectification was rejected (验收退回). */
  RECTIFICATIONS_REJECTED,
  /**
   * A hazard was closed; weight: whole minutes from confirmation to acceptance, summed over its
   * cycles (销号).
   */
  HAZARDS_CLOSED,
  /** A closed hazard's deadline is past as well; the instant is the later of both (到期且销号). */
  DUE_CLOSED,
  /** As {@link #DUE_CLOSED}, if it was rectified no later than its deadline (到期且按期整改). */
  DUE_CLOSED_ON_TIME,
  /** What {@link #DUE_CLOSED} counted was reopened, at the later of that and the deadline. */
  DUE_REOPENED,
  /** What {@link #DUE_CLOSED_ON_TIME} counted was reopened, likewise. */
  ON_TIME_REOPENED,
  /**
   * By the deadline as it was assigned (原期限), one more is due than by the one that holds, until
   * {@link #ORIGINAL_DUE_TAKEN}; only what was put off ticks either.
   */
  ORIGINAL_DUE_ADDED,
  /** And one less. */
  ORIGINAL_DUE_TAKEN,
  /** Likewise one more of these is closed. */
  ORIGINAL_CLOSED_ADDED,
  /** And one less. */
  ORIGINAL_CLOSED_TAKEN,
  /** A hazard was confirmed as major, or its grade raised (重大隐患). */
  MAJOR_CONFIRMED,
  /** A confirmed major hazard left the figures, or its grade was lowered (重大隐患出统计). */
  MAJOR_LEFT,
  /** A major one that had left came back. */
  MAJOR_RETURNED,
  /** A major hazard was closed (重大隐患销号). */
  MAJOR_CLOSED,
  /** A closed major hazard was reopened. */
  MAJOR_REOPENED,

  /** Group study (集体学习). */
  GROUP_STUDIES,
  /** Topic teaching (专题教). */
  TOPIC_TEACHINGS,
  /** Scenario teaching (情景教学). */
  SCENARIO_TEACHINGS,
  /** Seminar (讲座). */
  SEMINARS,
  /** Course (培训课程). */
  COURSES,
  /** Drill of a comprehensive plan (综合预案演练). */
  COMPREHENSIVE_DRILLS,
  /** Drill of a special plan (专项预案演练). */
  SPECIAL_DRILLS,
  /** Drill of an on-site plan (现场处置方案演练). */
  ON_SITE_DRILLS,
  /** An accident case was shared (案例分享). */
  CASE_STUDIES,
  /** Somebody came under a training requirement (入职). */
  STAFF_ONBOARDED,
  /** Somebody left (离职). */
  STAFF_LEFT,
  /** Somebody met her training requirement of the calendar year (学时达标). */
  REQUIREMENTS_MET,
  /** Somebody left who had met that year's, at the later of both instants (达标后离职). */
  MET_AND_LEFT
}
