package org.shouwang.training.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.known.Known;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.Code;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.shouwang.kit.web.PathId;
import org.shouwang.kit.web.PlacingBodies;
import org.shouwang.kit.web.PlacingBodies.AccidentClassBody;
import org.shouwang.kit.web.PlacingBodies.CriterionBody;
import org.shouwang.kit.web.PlacingBodies.PositionBody;
import org.shouwang.kit.web.Sha256;
import org.shouwang.training.domain.DrillCommand.RecordDrill;
import org.shouwang.training.domain.DrillCommand.RecordDrillFinding;
import org.shouwang.training.domain.DrillFinding;
import org.shouwang.training.domain.DrillKind;
import org.shouwang.training.history.Histories;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records drills, and what they showed. */
@RestController
@RequestMapping("/api/v1/training/drills")
class DrillCommandController {
  private final Owners owners;
  private final Known known;
  private final Histories histories;

  DrillCommandController(Owners owners, Known known, Histories histories) {
    this.owners = owners;
    this.known = known;
    this.histories = histories;
  }

  record DrillBody(
      @Nullable @Size(max = 40) String cooperativeId,
      @NotNull DrillKind kind,
      @NotBlank @Size(max = 500) @NamesNobody String scenario,
      @NotNull @Size(max = 500) List<@NotBlank @Size(max = 40) String> participants,
      @Min(0) @Max(100_000) int attendance,
      @Nullable @Size(max = 2000) @NamesNobody String evaluation,
      @Nullable Instant occurredAt) {}

  /** 记录演练: of a cooperative with its members, or of an enterprise alone. */
  @PostMapping
  @Access(
      roles = {
        PRINCIPAL,
        SAFETY_MANAGER,
        COOP_LEAD,
        COOP_SAFETY_OFFICER,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> record(
      Caller caller, CommandCall call, @Valid @RequestBody DrillBody body) {
    Owner owner = owners.of(caller, body.cooperativeId());
    if (!histories.answered(call.commandId())) {
      requireMembers(body.participants(), owner);
    }
    return call.create(
        new RecordDrill(
            call.newId("drl"),
            call.by(),
            call.at(body.occurredAt()),
            owner,
            body.kind(),
            body.scenario(),
            body.participants(),
            body.attendance(),
            body.evaluation()),
        "/api/v1/training/drills");
  }

  record FindingBody(
      @NotBlank @Size(max = 40) String enterpriseId,
      @NotNull @Code String category,
      @Nullable @Size(max = 100) String clause,
      @NotBlank @Size(max = 2000) @NamesNobody String description,
      @Nullable @Size(max = 200) @NamesNobody String place,
      @Nullable @Valid PositionBody position,
      @Nullable @Valid AccidentClassBody accidentClass,
      @Nullable @Valid CriterionBody criterion,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt) {}

  /** 记演练问题: it becomes a hazard of that participant by itself. */
  @PostMapping("/{id}/findings")
  @Access(
      roles = {
        PRINCIPAL,
        SAFETY_MANAGER,
        COOP_LEAD,
        COOP_SAFETY_OFFICER,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<DrillFindingResponse> find(
      @PathId("drl") String id, CommandCall call, @Valid @RequestBody FindingBody body) {
    DrillFinding finding =
        new DrillFinding(
            call.newId("fin"),
            body.enterpriseId(),
            body.category(),
            body.clause(),
            body.description(),
            body.place(),
            PlacingBodies.of(body.position(), body.accidentClass(), body.criterion()),
            body.evidence() == null ? List.of() : body.evidence());
    return DrillFindingResponse.of(
        call.change(new RecordDrillFinding(id, call.by(), call.at(body.occurredAt()), finding)),
        finding.id());
  }

  private void requireMembers(List<String> participants, Owner owner) {
    String cooperative = owner.cooperative();
    Set<String> members =
        cooperative == null
            ? Set.of(Objects.requireNonNull(owner.enterprise()))
            : known.activeMembers(cooperative);
    for (int i = 0; i < participants.size(); i++) {
      if (!members.contains(participants.get(i))) {
        throw ProblemException.invalid(
            "/participants/" + i,
            "该企业不是互助社的有效社员，或尚未同步。",
            "That enterprise is not among the members, or not yet.");
      }
    }
  }
}
