package org.shouwang.inspection.domain;

import java.time.Instant;
import java.util.List;
import org.shouwang.kit.domain.DomainEvent;

/** What can happen during a visit. Private to this service. */
public sealed interface VisitEvent extends DomainEvent {

  /** 已到场. */
  record VisitCheckedIn(Instant occurredAt, CheckIn checkIn) implements VisitEvent {}

  /** 回头看清单: what the team has to look at again. */
  record LookBacksListed(Instant occurredAt, List<LookBack> lookBacks) implements VisitEvent {}

  /** 回头看已答复. */
  record LookBackAnswered(Instant occurredAt, LookBack.Answer answer, String answererId)
      implements VisitEvent {}

  /** 问题已记. */
  record FindingRecorded(Instant occurredAt, Finding finding, String recorderId)
      implements VisitEvent {}

  /** 优点已记. */
  record StrengthNoted(Instant occurredAt, Strength strength, String recorderId)
      implements VisitEvent {}

  /** 已签字. */
  record VisitSigned(Instant occurredAt, String signerId, int findings, int strengths)
      implements VisitEvent {}

  /** 已拒签. */
  record SignatureRefused(Instant occurredAt, String reason, int findings, int strengths)
      implements VisitEvent {}
}
