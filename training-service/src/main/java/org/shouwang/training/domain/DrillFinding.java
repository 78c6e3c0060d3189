package org.shouwang.training.domain;

import org.jspecify.annotations.Nullable;

/**
 * A problem that a drill showed (演练问题).
 *
 * @param id the finding
 * @param enterprise the participant that has the problem
 * @param category what it is about
 * @param clause clause of the plan, checklist or standard that it is measured by
 * @param description what was seen, in words
 * @param place where, in words
 */
public record DrillFinding(
    String id,
    String enterprise,
    Category category,
    @Nullable String clause,
    String description,
    @Nullable String place) {

  /** What a finding is about (问题类别). */
  public enum Category {
    /** 电气. */
    ELECTRICAL,
    /** 消防与通道. */
    FIRE_AND_EXITS,
    /** 机械防护. */
    GUARDING,
    /** 资料与培训. */
    FILES_AND_TRAINING,
    /** 危化品与防爆. */
    CHEMICALS,
    /** 特殊作业. */
    SPECIAL_WORK,
    /** 其他. */
    OTHER
  }
}
