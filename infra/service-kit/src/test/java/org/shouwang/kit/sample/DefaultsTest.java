package org.shouwang.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Api;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The shared defaults do what they say. */
class DefaultsTest extends HttpTest {
  @Autowired Environment environment;

  @Test
  void latenessIsToldAndMakesNobodyUnready() {
    Api.Reply health = anybody.get("/actuator/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.json().path("status").asString()).isEqualTo("DEGRADED");
    assertThat(health.json().path("components").has("late")).isTrue();
    assertThat(health.text()).doesNotContain("secret size");
    Api.Reply degraded = anybody.get("/actuator/health/degraded");
    assertThat(degraded.status()).isEqualTo(200);
    assertThat(degraded.json().path("status").asString()).isEqualTo("DEGRADED");
    for (String probe : new String[] {"readiness", "liveness"}) {
      Api.Reply up = anybody.get("/actuator/health/" + probe);
      assertThat(up.status()).isEqualTo(200);
      assertThat(up.json().path("status").asString()).isEqualTo("UP");
    }
    assertThat(anybody.as(TOKENS.operator()).get("/actuator/health").text())
        .contains("secret size");
  }

  @Test
  void answersAreCompressedAndNameNoProduct() {
    Api.Reply list = officer.with("Accept-Encoding", "gzip").get("/v3/api-docs");
    assertThat(list.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(list.header("Server")).isEmpty();
    assertThat(list.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void measuresRequests() {
    officer.get("/api/v1/lamps");
    Api.Reply measured =
        anybody
            .as(TOKENS.operator())
            .get("/actuator/metrics/http.server.requests?tag=uri:/api/v1/lamps");
    assertThat(measured.status()).isEqualTo(200);
    assertThat(measured.json().path("measurements").path(0).path("value").asInt()).isPositive();
  }

  @Test
  void eachRequestHasItsVirtualThread() {
    assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
    assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    assertThat(environment.getProperty("server.shutdown")).isEqualTo("graceful");
  }

  @Test
  void everyDefaultIsExplained() throws IOException {
    List<String> lines;
    try (InputStream defaults = getClass().getResourceAsStream("/shouwang-defaults.yml")) {
      lines =
          new String(Objects.requireNonNull(defaults).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
    }
    for (int i = 1; i < lines.size(); i++) {
      boolean isProperty = lines.get(i).matches("\\s*[\\w.-]+: .+");
      if (isProperty && !lines.get(i - 1).strip().startsWith("#")) {
        // A comment may stand above the block that holds one property.
        assertThat(lines.subList(Math.max(0, i - 3), i))
            .as("explained: " + lines.get(i))
            .anyMatch(line -> line.strip().startsWith("#"));
      }
    }
  }
}
