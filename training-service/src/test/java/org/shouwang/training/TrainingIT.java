package org.shouwang.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;
import static org.shouwang.training.domain.TrainingFacts.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.shouwang.contracts.membership.CooperativeKind;
import org.shouwang.contracts.membership.CooperativeProposedV1;
import org.shouwang.contracts.membership.Employment;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.contracts.membership.PersonRegisteredV1;
import org.shouwang.contracts.membership.Position;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** One running service for all of these tests: real HTTP, real tokens, a real broker. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class TrainingIT {
  static final ServiceStack STACK = ServiceStack.start();
  static final String DISTRICT = "371102";
  static final String COOP = id("coop-1");
  static final Instant JOINED = Instant.parse("2026-01-05T02:00:00Z");

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
  }

  @BeforeAll
  static void aCooperativeOfTwo() {
    STACK.publish(
        COOP,
        new Owner(DISTRICT, COOP, null),
        new CooperativeProposedV1(JOINED, "示例互助社", CooperativeKind.AREA, null, null, true));
    for (String enterprise : List.of("ent-7", "ent-8")) {
      STACK.publish(
          id("mem-" + enterprise),
          new Owner(DISTRICT, COOP, id(enterprise)),
          new MembershipAppliedV1(JOINED, COOP, id(enterprise)),
          new MembershipApprovedV1(JOINED, COOP, id(enterprise)));
    }
  }

  @LocalServerPort int port;

  Api head;
  Api officer;
  Api manager;

  @BeforeEach
  void callers() {
    head = as(STACK.tokens().member(id("ent-8"), COOP, Role.COOP_SAFETY_OFFICER));
    officer = as(STACK.tokens().officer(DISTRICT));
    manager = as(STACK.tokens().member(id("ent-7"), COOP, Role.SAFETY_MANAGER));
  }

  /** Somebody new who is on file by now. */
  String registered(String enterprise) {
    String person = id("per-" + UUID.randomUUID());
    STACK.publish(
        person,
        new Owner(DISTRICT, null, id(enterprise)),
        new PersonRegisteredV1(JOINED, Position.EMPLOYEE, Employment.OWN, id(enterprise)));
    await().atMost(Duration.ofSeconds(30)).until(() -> staff(person) != null);
    return person;
  }

  JsonNode staff(String person) {
    return ok(officer.get("/api/v1/training/staff?limit=200"))
        .get("items")
        .valueStream()
        .filter(one -> one.get("personId").asString().equals(person))
        .findFirst()
        .orElse(null);
  }

  String held(int minutes) {
    // The cooperative and its members are known as soon as their events have arrived.
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                head.post("/api/v1/training/drills", drill(0, "ent-7", "ent-8"))
                    .reason()
                    .equals("nobody-present"));
    return created(head.post("/api/v1/training/sessions", session(minutes))).get("id").asString();
  }

  static String drill(int attendance, String... participants) {
    String names =
        String.join("\",\"", List.of(participants).stream().map(name -> id(name)).toList());
    return "{\"cooperativeId\":\"%s\",\"kind\":\"ON_SITE\",\"scenario\":\"氨泄漏\",\"participants\":[\"%s\"],\"attendance\":%d}"
        .formatted(COOP, names, attendance);
  }

  static String session(int minutes) {
    return "{\"cooperativeId\":\"%s\",\"kind\":\"GROUP_STUDY\",\"topic\":\"用电安全\",\"minutes\":%d}"
        .formatted(COOP, minutes);
  }

  static String attendance(String session) {
    return "/api/v1/training/sessions/" + session + "/attendance";
  }

  static String attendees(String... attendees) {
    return "{\"attendees\":[" + String.join(",", attendees) + "]}";
  }

  static String attendee(String person, String enterprise, boolean passed) {
    return "{\"personId\":\"%s\",\"enterpriseId\":\"%s\",\"passed\":%b}"
        .formatted(person, id(enterprise), passed);
  }

  static void assertPointer(Api.Reply reply, String pointer) {
    assertThat(assertProblem(reply, 422, "invalid").at("/errors/0/pointer").asString())
        .isEqualTo(pointer);
  }

  Api as(String token) {
    return Api.at(port).as(token);
  }

  static JsonNode created(Api.Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json();
  }

  static JsonNode ok(Api.Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }
}
