package org.shouwang.hazard.domain;

import java.time.LocalDate;

/** A dated version of a policy (政策版本): numbers that a bureau may change are data. */
public interface PolicyVersion {
  /** Names it in the events. */
  String version();

  /** The first day on which it is in force, Asia/Shanghai. */
  LocalDate effectiveFrom();
}
