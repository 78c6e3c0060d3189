package org.shouwang.hazard.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.CITY_SYSTEM;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.offline.OfflineBatch;
import org.shouwang.kit.web.CommandCall;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * What a device did without a network, sent later and in any order (离线补传). Each item is answered
 * for itself; the order in which they happened is the order in which they are decided.
 */
@RestController
@RequestMapping("/api/v1/hazards/batches")
class BatchController {
  private final OfflineIntake intake;
  private final Tenancy tenancy;

  BatchController(OfflineIntake intake, Tenancy tenancy) {
    this.intake = intake;
    this.tenancy = tenancy;
  }

  record BatchBody(
      @NotNull
          @NotEmpty
          @Size(max = OfflineBatch.MOST)
          @ArraySchema(schema = @Schema(implementation = OfflineItem.class))
          List<@NotNull JsonNode> items) {}

  /**
   * Items, at most a hundred; each carries its own key, and the request's own one names nothing.
   */
  @PostMapping
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER,
        CITY_SYSTEM
      },
      tenant = Tenant.OF_COOPERATIVE)
  OfflineBatch.Answers take(
      Caller caller,
      CommandCall call,
      HttpServletRequest request,
      @Valid @RequestBody BatchBody body) {
    tenancy.require(true); // the batch itself is nobody's; each item asks for its own hazard
    return intake.take(body.items(), caller, call, request);
  }
}
