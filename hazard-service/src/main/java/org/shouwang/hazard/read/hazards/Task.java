package org.shouwang.hazard.read.hazards;

import static org.shouwang.hazard.domain.HazardStatus.*;

import java.util.Set;
import org.shouwang.hazard.domain.HazardStatus;

/** What a hazard waits for, and in which states that can be done at all. */
public enum Task {
  /** 核实. */
  CONFIRM(REPORTED),
  /** 下达整改. */
  ASSIGN(CONFIRMED),
  /** 整改. */
  RECTIFY(RECTIFYING),
  /** 验收. */
  ACCEPT(RECTIFIED),
  /** 延期待批. */
  DECIDE_EXTENSION(RECTIFYING, RECTIFIED),
  /** 治理方案待审. */
  DECIDE_PLAN(CONFIRMED, RECTIFYING),
  /** 转办待答复. */
  ANSWER_TRANSFER(REPORTED, CONFIRMED, RECTIFYING),
  /** 转办被拒收或逾期未答，待指定. */
  IMPOSE_TRANSFER(REPORTED, CONFIRMED, RECTIFYING),
  /** 复产待复查: what is rectified waits for its acceptance first. */
  REVIEW_RESUMPTION(CLOSED),
  /** 待回头看. */
  LOOK_BACK(CLOSED),
  /** 申诉待处理. */
  DECIDE_APPEAL(DISMISSED),
  /** 挂牌督办中. */
  SUPERVISE(CONFIRMED, RECTIFYING, RECTIFIED, CLOSED),
  /** 挂牌待公布. */
  PUBLISH_LISTING(CONFIRMED, RECTIFYING, RECTIFIED, CLOSED),
  /** 摘牌待公布. */
  PUBLISH_DELISTING(CLOSED);

  private final Set<HazardStatus> states;

  Task(HazardStatus... states) {
    this.states = Set.of(states);
  }

  /** Whether it can be done while the hazard is in a state; else it waits for that, too. */
  boolean in(HazardStatus status) {
    return states.contains(status);
  }
}
