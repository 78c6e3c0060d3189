package org.shouwang.inspection.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
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
 * What a team did on site without a network, sent later and in any order (离线补传). Each item is
 * answered for itself; the order in which they happened is the order in which they are decided.
 */
@RestController
@RequestMapping("/api/v1/visits/batches")
class VisitBatchController {
  private final OfflineVisits visits;
  private final Tenancy tenancy;

  VisitBatchController(OfflineVisits visits, Tenancy tenancy) {
    this.visits = visits;
    this.tenancy = tenancy;
  }

  record VisitBatchBody(
      @NotNull
          @NotEmpty
          @Size(max = OfflineBatch.MOST)
          @ArraySchema(schema = @Schema(implementation = VisitItem.class))
          List<@NotNull JsonNode> items) {}

  /**
   * Items, at most a hundred; each carries its own key, and the request's own one names nothing.
   */
  @PostMapping
  @Access(
      roles = {
        EMPLOYEE,
        PRINCIPAL,
        SAFETY_MANAGER,
        EXPERT,
        COOP_LEAD,
        COOP_SAFETY_OFFICER,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_COOPERATIVE)
  OfflineBatch.Answers take(
      Caller caller,
      CommandCall call,
      HttpServletRequest request,
      @Valid @RequestBody VisitBatchBody body) {
    tenancy.require(true); // the batch itself is nobody's; each item asks for its own visit
    return visits.take(body.items(), caller, call, request);
  }
}
