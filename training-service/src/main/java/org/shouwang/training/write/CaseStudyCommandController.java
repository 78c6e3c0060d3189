package org.shouwang.training.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.shouwang.training.domain.CaseStudyCommand.ShareCaseStudy;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shares case studies. */
@RestController
@RequestMapping("/api/v1/training/cases")
class CaseStudyCommandController {
  private final Owners owners;

  CaseStudyCommandController(Owners owners) {
    this.owners = owners;
  }

  record CaseBody(
      @NotBlank @Size(max = 40) String cooperativeId,
      @NotBlank @Size(max = 200) @NamesNobody String title,
      @NotBlank @Size(max = 4000) @NamesNobody String lesson,
      @Nullable @Size(max = 100) String accidentType,
      @Nullable Instant occurredAt) {}

  /** 分享案例. */
  @PostMapping
  @Access(
      roles = {EXPERT, COOP_LEAD, COOP_SAFETY_OFFICER, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> share(
      Caller caller, CommandCall call, @Valid @RequestBody CaseBody body) {
    return call.create(
        new ShareCaseStudy(
            call.newId("case"),
            call.by(),
            call.at(body.occurredAt()),
            owners.of(caller, body.cooperativeId()),
            body.title(),
            body.lesson(),
            body.accidentType()),
        "/api/v1/training/cases");
  }
}
