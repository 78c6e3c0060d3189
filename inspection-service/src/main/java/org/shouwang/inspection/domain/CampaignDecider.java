package org.shouwang.inspection.domain;

import static org.shouwang.inspection.domain.InspectionRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.util.HashSet;
import java.util.List;
import org.shouwang.inspection.domain.Campaign.Closed;
import org.shouwang.inspection.domain.Campaign.FeedbackHeld;
import org.shouwang.inspection.domain.Campaign.Known;
import org.shouwang.inspection.domain.Campaign.Locked;
import org.shouwang.inspection.domain.Campaign.Planned;
import org.shouwang.inspection.domain.Campaign.Unplanned;
import org.shouwang.inspection.domain.CampaignCommand.CloseCampaign;
import org.shouwang.inspection.domain.CampaignCommand.HoldFeedbackMeeting;
import org.shouwang.inspection.domain.CampaignCommand.LockFindings;
import org.shouwang.inspection.domain.CampaignCommand.PlanCampaign;
import org.shouwang.inspection.domain.CampaignEvent.CampaignClosed;
import org.shouwang.inspection.domain.CampaignEvent.CampaignPlanned;
import org.shouwang.inspection.domain.CampaignEvent.FeedbackMeetingHeld;
import org.shouwang.inspection.domain.CampaignEvent.FindingsLocked;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;

/** The rules of a joint inspection as a whole (互查活动). */
public final class CampaignDecider implements Decider<Campaign, CampaignCommand, CampaignEvent> {

  @Override
  public Campaign initial() {
    return new Unplanned();
  }

  @Override
  public List<CampaignEvent> decide(Campaign campaign, CampaignCommand command) {
    if (command instanceof PlanCampaign plan) {
      return plan(campaign, plan);
    }
    if (!(campaign instanceof Known known)) {
      throw new Rejected(NO_SUCH_CAMPAIGN);
    }
    List<CampaignEvent> events =
        switch (command) {
          case PlanCampaign plan -> throw new IllegalStateException("handled above");
          case LockFindings lock -> lock(known, lock);
          case HoldFeedbackMeeting meeting -> holdMeeting(known, meeting);
          case CloseCampaign close -> close(known, close);
        };
    require(!command.at().isBefore(known.since()), OUT_OF_ORDER);
    return events;
  }

  private static List<CampaignEvent> plan(Campaign campaign, PlanCampaign command) {
    require(campaign instanceof Unplanned, ALREADY_PLANNED);
    List<String> enterprises = command.plan().enterprises();
    require(!enterprises.isEmpty(), NO_ENTERPRISE_PLANNED);
    require(new HashSet<>(enterprises).size() == enterprises.size(), ENTERPRISE_REPEATED);
    return List.of(new CampaignPlanned(command.at(), command.plan()));
  }

  private static List<CampaignEvent> lock(Known campaign, LockFindings command) {
    require(campaign instanceof Planned, FINDINGS_ALREADY_LOCKED);
    Tally tally = command.tally();
    require(tally.visits() > 0, NO_VISIT_YET);
    require(tally.unfinished() == 0, VISITS_NOT_SIGNED);
    require(tally.lastAt() == null || !command.at().isBefore(tally.lastAt()), OUT_OF_ORDER);
    return List.of(
        new FindingsLocked(command.at(), tally.visits(), tally.findings(), tally.strengths()));
  }

  private static List<CampaignEvent> holdMeeting(Known campaign, HoldFeedbackMeeting command) {
    require(!(campaign instanceof Planned), FINDINGS_NOT_LOCKED);
    require(campaign instanceof Locked, FEEDBACK_ALREADY_HELD);
    require(command.attendance() > 0, NOBODY_ATTENDED);
    require(
        command.tally().commonFindings() == 0 || !command.commonProblems().isEmpty(),
        COMMON_PROBLEMS_NOT_NAMED);
    return List.of(
        new FeedbackMeetingHeld(command.at(), command.commonProblems(), command.attendance()));
  }

  private static List<CampaignEvent> close(Known campaign, CloseCampaign command) {
    require(!(campaign instanceof Closed), ALREADY_CLOSED);
    if (!(campaign instanceof FeedbackHeld held)) {
      throw new Rejected(FEEDBACK_NOT_HELD);
    }
    // One may have begun while the findings were being locked.
    require(command.tally().unfinished() == 0, VISITS_NOT_SIGNED);
    require(command.tally().openLookBacks() == 0, LOOK_BACKS_OPEN);
    return List.of(
        new CampaignClosed(command.at(), held.visits(), held.findings(), held.strengths()));
  }

  @Override
  public Campaign evolve(Campaign campaign, CampaignEvent event) {
    return switch (event) {
      case CampaignPlanned e -> new Planned(e.plan(), e.occurredAt());
      case FindingsLocked e ->
          new Locked(
              known(campaign).plan(), e.occurredAt(), e.visits(), e.findings(), e.strengths());
      case FeedbackMeetingHeld e -> {
        Locked before = (Locked) campaign;
        yield new FeedbackHeld(
            before.plan(), e.occurredAt(), before.visits(), before.findings(), before.strengths());
      }
      case CampaignClosed e -> new Closed(known(campaign).plan(), e.occurredAt());
    };
  }

  private static Known known(Campaign campaign) {
    return (Known) campaign;
  }

  @Override
  public Owner owner(Campaign campaign) {
    return known(campaign).plan().owner();
  }
}
