package org.shouwang.training.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.shouwang.kit.web.PathId;
import org.shouwang.training.domain.Attendee;
import org.shouwang.training.domain.Lesson;
import org.shouwang.training.domain.Session;
import org.shouwang.training.domain.SessionCommand.HoldSession;
import org.shouwang.training.domain.SessionCommand.RecordAttendance;
import org.shouwang.training.domain.SessionKind;
import org.shouwang.training.history.Histories;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is asked of sessions: that they were held, and who attended. */
@RestController
@RequestMapping("/api/v1/training/sessions")
class SessionCommandController {
  private final Owners owners;
  private final Histories histories;
  private final Attendance attendance;
  private final Tenancy tenancy;

  SessionCommandController(
      Owners owners, Histories histories, Attendance attendance, Tenancy tenancy) {
    this.owners = owners;
    this.histories = histories;
    this.attendance = attendance;
    this.tenancy = tenancy;
  }

  record SessionBody(
      @Nullable @Size(max = 40) String cooperativeId,
      @NotNull SessionKind kind,
      @NotBlank @Size(max = 200) @NamesNobody String topic,
      int minutes,
      @Nullable @Size(max = 200) @NamesNobody String place,
      @Nullable @Size(max = 40) String trainerId,
      @Nullable Instant occurredAt) {}

  record AttendeeBody(
      @NotBlank @Size(max = 40) String personId,
      @NotBlank @Size(max = 40) String enterpriseId,
      boolean passed) {}

  record AttendanceBody(
      @NotNull @Size(max = 500) List<@NotNull @Valid AttendeeBody> attendees,
      @Nullable Instant occurredAt) {}

  /** 开课: by a cooperative's heads for all members, by an enterprise for its own staff. */
  @PostMapping
  @Access(
      roles = {
        PRINCIPAL,
        SAFETY_MANAGER,
        EXPERT,
        COOP_LEAD,
        COOP_SAFETY_OFFICER,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> hold(
      Caller caller, CommandCall call, @Valid @RequestBody SessionBody body) {
    Lesson lesson =
        new Lesson(
            owners.of(caller, body.cooperativeId()),
            body.kind(),
            body.topic(),
            body.minutes(),
            body.place(),
            body.trainerId());
    return call.create(
        new HoldSession(call.newId("ses"), call.by(), call.at(body.occurredAt()), lesson),
        "/api/v1/training/sessions");
  }

  /** 签到. Each attendee must have a training file that is open, at the enterprise named. */
  @PostMapping("/{id}/attendance")
  @Access(
      roles = {
        PRINCIPAL,
        SAFETY_MANAGER,
        EXPERT,
        COOP_LEAD,
        COOP_SAFETY_OFFICER,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> record(
      @PathId("ses") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody AttendanceBody body) {
    Owner owner = histories.session(id) instanceof Session.Held held ? held.lesson().owner() : null;
    tenancy.require(owner != null && tenancy.visible(caller, owner));
    List<Attendee> attendees =
        body.attendees().stream()
            .map(one -> new Attendee(one.personId(), one.enterpriseId(), one.passed()))
            .toList();
    Instant at = call.at(body.occurredAt());
    if (owner != null && !histories.answered(call.commandId())) {
      attendance.require(attendees, owner, at);
    }
    return call.change(new RecordAttendance(id, call.by(), at, attendees));
  }
}
