package org.shouwang.inspection.domain;

import java.time.Instant;
import java.util.List;
import org.shouwang.kit.domain.DomainEvent;

/** What can happen to a campaign. Private to this service. */
public sealed interface CampaignEvent extends DomainEvent {

  /** 互查已计划. */
  record CampaignPlanned(Instant occurredAt, Plan plan) implements CampaignEvent {}

  /** 问题已锁定. */
  record FindingsLocked(Instant occurredAt, int visits, int findings, int strengths)
      implements CampaignEvent {}

  /** 反馈会已开. */
  record FeedbackMeetingHeld(Instant occurredAt, List<String> commonProblems, int attendance)
      implements CampaignEvent {}

  /** 互查已办结: says once more what it came to, so that no reader has to remember. */
  record CampaignClosed(Instant occurredAt, int visits, int findings, int strengths)
      implements CampaignEvent {}
}
