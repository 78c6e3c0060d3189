package org.shouwang.bench;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * A command's way through a service's HTTP without the command: token, key, body and answer, and
 * nothing behind them.
 */
@RestController
class Doorstep {
  static final String ROUTE = "/api/v1/doorstep";

  record Body(
      @NotBlank @Size(max = 40) String enterpriseId,
      @NotBlank @Size(max = 40) String category,
      @NotBlank @Size(max = 2000) String description,
      @NotBlank @Size(max = 200) String place) {}

  @PostMapping(ROUTE)
  @Access(roles = Role.OFFICER, tenant = Tenant.NONE)
  ResponseEntity<CommandResponse> turnBack(CommandCall call, @Valid @RequestBody Body body) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(new CommandResponse(call.newId("hz"), 0, body.place(), List.of(body.category())));
  }
}
