package org.shouwang.training.domain;

import java.time.Instant;
import org.shouwang.kit.domain.DomainEvent;

/** What can happen to a training file. Private to this service. */
public sealed interface TrainingFileEvent extends DomainEvent {

  /** 已入职建档. */
  record EmployeeOnboarded(Instant occurredAt, Employee employee) implements TrainingFileEvent {}

  /** 学时已记入. */
  record TrainingCredited(
      Instant occurredAt,
      String personId,
      String enterpriseId,
      String sessionId,
      int minutes,
      int totalMinutes)
      implements TrainingFileEvent {}

  /** 学时已达标: says once more by which rule, so that no reader has to remember. */
  record TrainingRequirementMet(
      Instant occurredAt,
      String personId,
      String enterpriseId,
      int totalMinutes,
      int requiredMinutes,
      String policyVersion)
      implements TrainingFileEvent {}

  /** 已离职. */
  record EmployeeLeft(
      Instant occurredAt, String personId, String enterpriseId, boolean requirementMet)
      implements TrainingFileEvent {}
}
