package org.shouwang.inspection.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.inspection.domain.Campaign;
import org.shouwang.inspection.domain.CampaignCommand.CloseCampaign;
import org.shouwang.inspection.domain.CampaignCommand.HoldFeedbackMeeting;
import org.shouwang.inspection.domain.CampaignCommand.LockFindings;
import org.shouwang.inspection.domain.CampaignCommand.PlanCampaign;
import org.shouwang.inspection.domain.LookBack;
import org.shouwang.inspection.domain.Plan;
import org.shouwang.inspection.domain.Tally;
import org.shouwang.inspection.known.LookBacks;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.web.Bodies;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.shouwang.kit.web.PathId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a cooperative's heads and the officials ask of campaigns. Whose a campaign is, the log
 * itself says before each decision.
 */
@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignCommandController {
  private final Cooperatives cooperatives;
  private final Histories histories;
  private final LookBacks lookBacks;

  CampaignCommandController(Cooperatives cooperatives, Histories histories, LookBacks lookBacks) {
    this.cooperatives = cooperatives;
    this.histories = histories;
    this.lookBacks = lookBacks;
  }

  record PlanBody(
      @NotBlank @Size(max = 40) String cooperativeId,
      @NotBlank @Size(max = 200) @NamesNobody String title,
      @NotNull LocalDate plannedFor,
      @NotNull @Size(max = 500) List<@NotBlank @Size(max = 40) String> enterprises,
      @Nullable Instant occurredAt) {}

  record MeetingBody(
      @NotNull @Size(max = 100) List<@NotBlank @Size(max = 500) @NamesNobody String> commonProblems,
      @Min(0) @Max(100_000) int attendance,
      @Nullable Instant occurredAt) {}

  /** 计划. */
  @PostMapping
  @Access(
      roles = {COOP_LEAD, COOP_SAFETY_OFFICER, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> plan(
      Caller caller, CommandCall call, @Valid @RequestBody PlanBody body) {
    Owner owner = cooperatives.ownerFor(caller, body.cooperativeId(), null);
    Plan plan = new Plan(owner, body.title(), body.plannedFor(), body.enterprises());
    return call.create(
        new PlanCampaign(call.newId("cmp"), call.by(), call.at(body.occurredAt()), plan),
        "/api/v1/campaigns");
  }

  /** 锁定问题. */
  @PostMapping("/{id}/findings-lock")
  @Access(
      roles = {COOP_LEAD, COOP_SAFETY_OFFICER, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> lock(
      @PathId("cmp") String id,
      CommandCall call,
      @Valid @RequestBody(required = false) Bodies.@Nullable Step body) {
    return call.change(new LockFindings(id, call.by(), call.at(Bodies.Step.at(body)), tallyOf(id)));
  }

  /** 反馈会. */
  @PostMapping("/{id}/feedback-meeting")
  @Access(
      roles = {COOP_LEAD, COOP_SAFETY_OFFICER, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> meet(
      @PathId("cmp") String id, CommandCall call, @Valid @RequestBody MeetingBody body) {
    return call.change(
        new HoldFeedbackMeeting(
            id,
            call.by(),
            call.at(body.occurredAt()),
            body.commonProblems(),
            body.attendance(),
            tallyOf(id)));
  }

  /** 办结. */
  @PostMapping("/{id}/closure")
  @Access(
      roles = {COOP_LEAD, COOP_SAFETY_OFFICER, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> close(
      @PathId("cmp") String id,
      CommandCall call,
      @Valid @RequestBody(required = false) Bodies.@Nullable Step body) {
    return call.change(
        new CloseCampaign(id, call.by(), call.at(Bodies.Step.at(body)), withLookBacksStillDue(id)));
  }

  /** What was settled elsewhere meanwhile, or is the township's now, holds nobody up. */
  private Tally withLookBacksStillDue(String id) {
    Tally tally = tallyOf(id);
    if (tally.openLookBacks() == 0 || !(histories.campaign(id) instanceof Campaign.Known known)) {
      return tally;
    }
    List<String> open =
        histories.visitsOf(id, known.plan()).stream()
            .flatMap(visit -> visit.entries().lookBacks().stream())
            .map(LookBack::hazardId)
            .toList();
    return tally.openLookBacks(lookBacks.stillDue(open));
  }

  private Tally tallyOf(String id) {
    return histories.campaign(id) instanceof Campaign.Known known
        ? Tally.of(histories.visitsOf(id, known.plan()))
        : Tally.NONE;
  }
}
