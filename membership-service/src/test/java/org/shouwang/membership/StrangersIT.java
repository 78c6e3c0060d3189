package org.shouwang.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.ForeignThings;

/** What belongs to one tenant does not exist for another, on any route. */
class StrangersIT extends MembershipIT {
  @Test
  void anotherTenantsThingsDoNotExist() {
    String cooperative = created(officer, "/api/v1/cooperatives", COOPERATIVE);
    String enterprise = enterprise("示例厂");
    String membership = created(officer, "/api/v1/memberships", parties(cooperative, enterprise));
    String worker =
        created(
            officer,
            "/api/v1/people",
            """
            {"name":"示例人","position":"EMPLOYEE","enterpriseId":"%s"}"""
                .formatted(enterprise));
    String adviser =
        created(officer, "/api/v1/people", "{\"name\":\"示例专家\",\"position\":\"EXPERT\"}");
    String expert =
        created(
            officer,
            "/api/v1/experts",
            """
            {"personId":"%s","cooperativeId":"%s","specialties":["电气"]}"""
                .formatted(adviser, cooperative));
    String account =
        created(
            officer,
            "/api/v1/accounts",
            """
            {"personId":"%s","loginName":"stranger.%s","roles":["EMPLOYEE"],"enterpriseId":"%s"}"""
                .formatted(worker, UUID.randomUUID().toString().substring(0, 8), enterprise));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                officer.get("/api/v1/cooperatives/" + cooperative).status() == 200
                    && officer.get("/api/v1/enterprises/" + enterprise).status() == 200);

    assertThat(
            new ForeignThings(
                    port,
                    STACK.tokens(),
                    STACK.tokens().member(enterprise, cooperative, Role.values()))
                .thing("/api/v1/cooperatives/{id}", cooperative)
                .openInItsDistrict("/api/v1/cooperatives/{id}")
                .body(
                    "/api/v1/cooperatives/{id}/lead",
                    "{\"enterpriseId\":\"%s\"}".formatted(enterprise))
                .thing("/api/v1/enterprises/{id}", enterprise)
                .thing("/api/v1/memberships/{id}", membership)
                .thing("/api/v1/people/{id}", worker)
                .thing("/api/v1/experts/{id}", expert)
                .thing("/api/v1/accounts/{id}", account)
                .findings())
        .isEmpty();
  }
}
