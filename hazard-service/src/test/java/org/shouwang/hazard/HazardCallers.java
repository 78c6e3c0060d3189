package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.domain.HazardFacts.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.contracts.membership.EnterpriseRegisteredV1;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import tools.jackson.databind.JsonNode;

/** Who calls the service in its tests: the people of two enterprises of one cooperative. */
final class HazardCallers {
  static final String COOP = id("coop-1");
  static final String OWN = id("ent-7");
  static final String OTHER = id("ent-8");
  private static final Instant JOINED = Instant.parse("2026-01-05T02:00:00Z");

  private final ServiceStack stack;
  private final int port;

  HazardCallers(ServiceStack stack, int port) {
    this.stack = stack;
    this.port = port;
  }

  /** What a service needs around it, with both enterprises as members. */
  static ServiceStack joined() {
    ServiceStack stack = ServiceStack.start();
    join(stack);
    return stack;
  }

  /** Both enterprises register and join, as the membership service would tell it. */
  static void join(ServiceStack stack) {
    for (String enterprise : new String[] {OWN, OTHER}) {
      stack.publish(
          enterprise,
          new Owner("371102", null, enterprise),
          new EnterpriseRegisteredV1(JOINED, "示例" + enterprise, null, "xihu", "C26", null, true));
      stack.publish(
          id("mem-" + enterprise),
          new Owner("371102", COOP, enterprise),
          new MembershipAppliedV1(JOINED, COOP, enterprise),
          new MembershipApprovedV1(JOINED, COOP, enterprise));
    }
  }

  Api safetyOfficer() {
    return as(stack.tokens().member(OTHER, COOP, Role.COOP_SAFETY_OFFICER));
  }

  Api responsible() {
    return as(stack.tokens().member(OWN, COOP, Role.SAFETY_MANAGER));
  }

  Api peer() {
    return as(stack.tokens().member(OTHER, COOP, Role.SAFETY_MANAGER));
  }

  Api principal() {
    return as(stack.tokens().member(OWN, COOP, Role.PRINCIPAL));
  }

  Api expert() {
    return as(stack.tokens().of(Role.EXPERT).district("371102").cooperative(COOP).sign());
  }

  Api leader() {
    return as(stack.tokens().of(Role.BUREAU_LEADER).district("371102").sign());
  }

  Api officer() {
    return as(stack.tokens().officer("371102"));
  }

  /** A hazard of {@link #OWN}, reported. */
  String reported() {
    return reported("配电箱无PE线");
  }

  String reported(String description) {
    return reported(OWN, description);
  }

  /** A hazard of some member, reported under the cooperative once that is known. */
  String reportedAt(String enterprise) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> reported(enterprise, "配电箱无PE线"),
            hazard ->
                officer()
                    .get(route(hazard, "timeline"))
                    .json()
                    .path("cooperative")
                    .asString("")
                    .equals(COOP));
  }

  private String reported(String enterprise, String description) {
    String body =
        "{\"enterpriseId\":\"%s\",\"category\":\"ELECTRICAL\",\"description\":\"%s\"}"
            .formatted(enterprise, description);
    String key = UUID.randomUUID().toString();
    // The enterprises are known as soon as their events have arrived; until then there are none.
    Api.Reply reply =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> safetyOfficer().key(key).post("/api/v1/hazards", body),
                answer -> answer.status() == 201);
    return reply.json().get("id").asString();
  }

  /** A rectification that came too early for the hazard, kept as a conflict. */
  String conflict(String hazard) {
    String item =
        "{\"items\":[{\"key\":\"%s\",\"type\":\"RECTIFICATION\",\"hazardId\":\"%s\",\"body\":{\"measures\":\"x\"}}]}"
            .formatted(UUID.randomUUID(), hazard);
    Api.Reply reply = responsible().post("/api/v1/hazards/batches", item);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json().at("/items/0/conflictId").asString();
  }

  JsonNode post(Api caller, String hazard, String step, String body) {
    Api.Reply reply = caller.post(route(hazard, step), body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  static String route(String hazard, String step) {
    return "/api/v1/hazards/" + hazard + "/" + step;
  }

  /** What a person is told of a hazard or a report, once her inbox knows a commit. */
  static List<String> told(Api reader, String subject, JsonNode step) {
    Api.Reply inbox =
        reader.get("/api/v1/hazards/inbox?limit=200&after=" + step.get("after").asString());
    assertThat(inbox.status()).as(inbox.text()).isEqualTo(200);
    return inbox
        .json()
        .get("items")
        .valueStream()
        .filter(
            notice ->
                Stream.of("hazard", "report")
                    .anyMatch(field -> notice.path(field).asString("").equals(subject)))
        .map(notice -> notice.get("kind").asString())
        .toList();
  }

  /** The hazards of somebody's list, once it shows a step. */
  static List<String> waiting(Api caller, String list, JsonNode step) {
    return caller
        .get(
            "/api/v1/hazards/worklist?limit=200&list="
                + list
                + "&after="
                + step.get("after").asString())
        .json()
        .get("items")
        .valueStream()
        .map(one -> one.get("id").asString())
        .toList();
  }

  private Api as(String token) {
    return Api.at(port).as(token);
  }
}
