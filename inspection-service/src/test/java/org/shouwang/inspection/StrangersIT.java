package org.shouwang.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.inspection.domain.InspectionFacts.id;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ForeignThings;
import tools.jackson.databind.JsonNode;

/** Strangers and repetitions change nothing. */
class StrangersIT extends InspectionIT {
  @Test
  void aRepeatedFindingIsAnsweredAlikeAndAnotherBodyIsRefused() {
    String visit = begun();
    Api once = inspector.key("finding-once-" + visit);
    Api.Reply first = once.post(route(visit, "findings"), finding());
    Api.Reply again = once.post(route(visit, "findings"), finding());
    assertThat(again.text()).isEqualTo(first.text());
    assertProblem(
        once.post(route(visit, "findings"), finding().replace("COMMON", "SPECIFIC")),
        422,
        "command-key-reused");
  }

  @Test
  void anotherTenantsThingsDoNotExist() {
    String campaign = planned();
    JsonNode began = created(lead.post("/api/v1/visits", checkIn(campaign, "ent-7")));
    String visit = began.get("id").asString();
    String conflict =
        batch(
                inspector,
                items(item("STRENGTH", arrival(planned(), "ent-7"), "{\"description\":\"x\"}")))
            .at("/0/conflictId")
            .asString();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> officer.get("/api/v1/visits/" + visit).status() == 200);
    assertThat(
            new ForeignThings(
                    port, STACK.tokens(), STACK.tokens().member(id("ent-8"), COOP, Role.values()))
                .thing("/api/v1/campaigns/{id}", campaign)
                .thing("/api/v1/visits/{id}", visit)
                .thing("/api/v1/visits/conflicts/{id}", conflict)
                .body("/api/v1/visits/{id}/findings", finding())
                .findings())
        .isEmpty();
  }

  @Test
  void anotherTenantsThingsAreNeitherListedNorBuiltUpon() {
    String campaign = planned();
    Api district = as(STACK.tokens().officer("230109"));
    Api cooperative =
        as(STACK.tokens().member(id("ent-50"), id("coop-5"), Role.COOP_LEAD, Role.SAFETY_MANAGER));
    for (Api stranger : List.of(district, cooperative)) {
      assertThat(stranger.post("/api/v1/visits", checkIn(campaign, "ent-8")).status())
          .isEqualTo(404);
      assertThat(stranger.get("/api/v1/campaigns").json().get("items")).isEmpty();
      assertThat(stranger.post("/api/v1/campaigns", plan()).status()).isEqualTo(422);
    }
    assertThat(Api.at(port).get("/api/v1/campaigns").status()).isEqualTo(401);
    assertThat(as(STACK.tokens().operator()).get("/api/v1/campaigns/" + campaign).status())
        .isEqualTo(403);
  }
}
