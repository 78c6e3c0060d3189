package org.shouwang.training.domain;

import java.time.Instant;
import java.util.List;
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

  /**
   * 学时已达标: says once more by which rule, so that no reader has to remember.
   *
   * @param occurredAt when enough was earned; of sessions that became known late, not the last
   * @param year the calendar year for which it is met
   * @param minutes minutes earned towards it by then
   */
  record TrainingRequirementMet(
      Instant occurredAt,
      String personId,
      String enterpriseId,
      int year,
      int minutes,
      int requiredMinutes,
      String policyVersion)
      implements TrainingFileEvent {}

  /**
   * 已离职.
   *
   * @param metAt when she met the requirements of the year in which she left and of later ones;
   *     later than she left where her departure became known late
   */
  record EmployeeLeft(Instant occurredAt, String personId, String enterpriseId, List<Instant> metAt)
      implements TrainingFileEvent {
    public EmployeeLeft {
      metAt = List.copyOf(metAt);
    }
  }
}
