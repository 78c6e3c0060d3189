package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.HazardCallers.OWN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.shouwang.hazard.domain.Position;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Hazards found as worklists, on the map and by words: as looking at each of them would. One
 * running service, and the same made hazards, for all of these tests.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(FindingHazardsIT.Time.class)
abstract class FindingHazardsIT {
  static final ServiceStack STACK = HazardCallers.joined();
  static final int MADE = 160;
  private static final List<String> PARTS =
      List.of("疏散通道", "配电箱", "灭火器", "气瓶", "PE线", "防护罩", "氨", "临时线380V", "通道", "仓库");
  private static final List<String> FLAWS = List.of("堵塞", "缺失", "未接地", "过期", "被遮挡", "破损");

  static final List<Made> HAZARDS = new ArrayList<>();

  /** A hazard as it was reported. */
  record Made(String id, String description, String place, Position position) {}

  /** How much time has passed beside that which passes by itself. */
  static volatile Duration passed = Duration.ZERO;

  @TestConfiguration
  static class Time {
    @Bean
    Clock clock() {
      InstantSource source = () -> Instant.now().plus(passed);
      return source.withZone(ZoneId.of("Asia/Shanghai"));
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
  }

  @LocalServerPort int port;
  HazardCallers callers;

  @BeforeEach
  void callers() {
    callers = new HazardCallers(STACK, port);
    if (HAZARDS.isEmpty()) {
      callers.reported();
      make(new SplittableRandom(2026));
    }
  }

  private void make(SplittableRandom random) {
    for (int from = 0; from < MADE; from += 80) {
      List<String> items = new ArrayList<>();
      List<Made> made = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        String description =
            one(PARTS, random)
                + one(FLAWS, random)
                + (random.nextBoolean() ? "，" + one(PARTS, random) : "");
        String place = one(List.of("一号仓库", "三号车间", "Area B"), random);
        Position at =
            Position.ofDegrees(35.3 + random.nextDouble(0.2), 119.4 + random.nextDouble(0.2));
        made.add(new Made("", description, place, at));
        items.add(
            "{\"key\":\"%s\",\"type\":\"REPORT\",\"body\":{\"enterpriseId\":\"%s\",\"category\":\"OTHER\",\"description\":\"%s\",\"place\":\"%s\",\"position\":{\"latitude\":%s,\"longitude\":%s}}}"
                .formatted(
                    UUID.randomUUID(), OWN, description, place, at.latitude(), at.longitude()));
      }
      Api.Reply reply =
          callers
              .safetyOfficer()
              .post("/api/v1/hazards/batches", "{\"items\":[" + String.join(",", items) + "]}");
      assertThat(reply.status()).as(reply.text()).isEqualTo(200);
      for (int i = 0; i < 80; i++) {
        JsonNode answer = reply.json().get("items").get(i);
        assertThat(answer.get("outcome").asString()).as(answer.toString()).isEqualTo("ACCEPTED");
        Made it = made.get(i);
        HAZARDS.add(
            new Made(answer.get("id").asString(), it.description(), it.place(), it.position()));
      }
    }
    List<String> ids = HAZARDS.stream().map(Made::id).toList();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                ids.stream()
                    .allMatch(
                        id -> callers.officer().get("/api/v1/hazards/" + id).status() == 200));
  }

  private static <T> T one(List<T> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }
}
