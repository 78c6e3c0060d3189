package org.shouwang.membership.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.shouwang.membership.domain.cooperative.Cooperative;
import org.shouwang.membership.domain.meeting.MeetingKind;
import org.shouwang.membership.domain.meeting.Minutes;
import org.shouwang.membership.domain.meeting.RecordMeeting;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records of meetings. */
@RestController
@RequestMapping("/api/v1/meetings")
class MeetingCommandController {
  private final Registry registry;
  private final Tenancy tenancy;

  MeetingCommandController(Registry registry, Tenancy tenancy) {
    this.registry = registry;
    this.tenancy = tenancy;
  }

  record MeetingBody(
      @NotBlank @Size(max = 40) String cooperativeId,
      @NotNull MeetingKind kind,
      @NotBlank @Size(max = 200) @NamesNobody String topic,
      @Nullable @Size(min = 1, max = 200) @NamesNobody String place,
      @NotNull @Size(max = 300) List<@NotBlank @Size(max = 40) String> participants,
      @Positive @Max(100_000) int attendance,
      @Nullable Instant occurredAt) {}

  /** 记录会议. */
  @PostMapping
  @Access(
      roles = {COOP_LEAD, COOP_SAFETY_OFFICER, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> record(
      Caller caller, CommandCall call, @Valid @RequestBody MeetingBody body) {
    String district = Home.district(caller);
    Cooperative.Standing cooperative = registry.cooperative(body.cooperativeId(), district);
    tenancy.require(caller, cooperative.owner(), cooperative.profile().township());
    Minutes minutes =
        new Minutes(
            body.cooperativeId(),
            body.kind(),
            body.topic(),
            body.place(),
            body.participants(),
            body.attendance());
    return call.create(
        new RecordMeeting(
            call.newId("mtg"),
            call.by(),
            call.at(body.occurredAt()),
            district,
            minutes,
            body.participants().stream()
                .allMatch(enterprise -> registry.activeMember(body.cooperativeId(), enterprise)),
            cooperative.open()),
        "/api/v1/meetings");
  }
}
