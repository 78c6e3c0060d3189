package org.shouwang.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.HostileRequests;

/** No route of this service breaks on bad input, or takes it. */
class BadInputIT extends MembershipIT {
  @Test
  void isAlwaysAnsweredByAProblem() {
    String everybody = STACK.tokens().of(Role.values()).district("371102").sign();
    assertThat(new HostileRequests(port, STACK.tokens()).findings(everybody)).isEmpty();
  }

  @Test
  void badBodiesChangeNothing() {
    assertThat(officer.post("/api/v1/cooperatives", "{").status()).isEqualTo(400);
    assertThat(
            officer
                .post("/api/v1/cooperatives", "{\"name\":\"x\",\"kind\":\"AREA\",\"colour\":1}")
                .status())
        .isEqualTo(422);
    assertThat(officer.post("/api/v1/cooperatives", "{\"kind\":\"AREA\"}").status()).isEqualTo(422);
    assertThat(
            officer.with("Idempotency-Key", "").post("/api/v1/cooperatives", COOPERATIVE).status())
        .isEqualTo(400);
    assertThat(Api.at(port).post("/api/v1/cooperatives", COOPERATIVE).status()).isEqualTo(401);
    assertThat(operator.post("/api/v1/cooperatives", COOPERATIVE).status()).isEqualTo(403);
    assertThat(
            officer
                .post(
                    "/api/v1/cooperatives",
                    COOPERATIVE.replace("}", ",\"occurredAt\":\"2020-01-01T00:00:00Z\"}"))
                .status())
        .isEqualTo(422);
  }
}
