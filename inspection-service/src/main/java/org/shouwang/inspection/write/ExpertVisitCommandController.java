package org.shouwang.inspection.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.inspection.domain.ExpertVisitCommand.RecordExpertVisit;
import org.shouwang.inspection.domain.Purpose;
import org.shouwang.inspection.known.KnownPerson;
import org.shouwang.inspection.known.People;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.known.Known;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records visits by experts. */
@RestController
@RequestMapping("/api/v1/expert-visits")
class ExpertVisitCommandController {
  private final Cooperatives cooperatives;
  private final Known known;
  private final People people;
  private final Histories histories;

  ExpertVisitCommandController(
      Cooperatives cooperatives, Known known, People people, Histories histories) {
    this.cooperatives = cooperatives;
    this.known = known;
    this.people = people;
    this.histories = histories;
  }

  record VisitBody(
      @NotBlank @Size(max = 40) String cooperativeId,
      @Nullable @Size(max = 40) String enterpriseId,
      @NotNull @Size(max = 50) List<@NotBlank @Size(max = 40) String> experts,
      @NotNull Purpose purpose,
      @Nullable @Size(max = 2000) @NamesNobody String summary,
      @Nullable Instant occurredAt) {}

  /** 记录专家到访. */
  @PostMapping
  @Access(
      roles = {EXPERT, COOP_LEAD, COOP_SAFETY_OFFICER, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> record(
      Caller caller, CommandCall call, @Valid @RequestBody VisitBody body) {
    Owner owner = cooperatives.ownerFor(caller, body.cooperativeId(), body.enterpriseId());
    if (!histories.answered(call.commandId())) {
      requireExperts(body, owner.district());
    }
    boolean activeMember =
        body.enterpriseId() != null
            && known.isActiveMember(body.cooperativeId(), body.enterpriseId());
    return call.create(
        new RecordExpertVisit(
            call.newId("xvs"),
            call.by(),
            call.at(body.occurredAt()),
            owner,
            body.experts(),
            body.purpose(),
            body.summary(),
            activeMember),
        "/api/v1/expert-visits");
  }

  /** An expert is whoever was registered as one, or is engaged as one by the cooperative. */
  private void requireExperts(VisitBody body, String district) {
    Map<String, KnownPerson> present = people.present(body.experts());
    Set<String> engaged = people.engagedExperts(body.cooperativeId(), body.experts());
    for (int i = 0; i < body.experts().size(); i++) {
      String id = body.experts().get(i);
      KnownPerson person = present.get(id);
      if (person == null
          || !district.equals(person.district())
          || !(person.expert() || engaged.contains(id))) {
        throw ProblemException.invalid(
            "/experts/" + i, "没有这名专家，或尚未同步。", "No such expert is known here, or not yet.");
      }
    }
  }
}
