package org.shouwang.hazard.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.NamePersonInCharge;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.PathId;
import org.shouwang.kit.web.PersonId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is in charge of a rectification (整改责任人) after it was assigned. */
@RestController
@RequestMapping("/api/v1/hazards/{id}")
class PersonInChargeController {
  record InChargeBody(@NotNull @PersonId String assigneeId, @Nullable Instant occurredAt) {}

  /** 指定整改责任人. */
  @PostMapping("/person-in-charge")
  @Access(
      roles = {
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> name(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody InChargeBody body) {
    return call.change(
        new NamePersonInCharge(id, call.by(), call.at(body.occurredAt()), body.assigneeId()));
  }
}
