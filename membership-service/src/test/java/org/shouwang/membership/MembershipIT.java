package org.shouwang.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.shouwang.kit.testing.Tokens;
import org.shouwang.tokens.TokenDecoders;
import org.shouwang.tokens.TokenRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** One running service for all of these tests: real HTTP, real tokens, a real broker. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MembershipIT.TestIssuer.class)
abstract class MembershipIT {
  static final ServiceStack STACK = ServiceStack.start();
  static final String COOPERATIVE =
      "{\"name\":\"示例互助合作社\",\"kind\":\"AREA\",\"township\":\"xihu\",\"fictitious\":true}";
  static final Path HOME = home();

  private static Path home() {
    try {
      return Files.createTempDirectory(Path.of("target"), "home-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
    registry.add("shouwang.secrets", () -> HOME.resolve("secrets").toString());
  }

  /** This service trusts its own keys; here it trusts the test issuer's. */
  @TestConfiguration(proxyBeanMethods = false)
  static class TestIssuer {
    @Bean
    JwtDecoder jwtDecoder(@Value("${shouwang.access.jwks-uri}") URI keys) {
      TokenRules rules =
          new TokenRules(
              Tokens.ISSUER,
              keys,
              "shouwang",
              TokenRules.algorithms(List.of("ES256")),
              Duration.ofSeconds(30));
      return TokenDecoders.of(rules, TokenDecoders.keys(rules));
    }
  }

  @LocalServerPort int port;
  Api officer;
  Api foreigner;
  Api operator;

  @BeforeEach
  void callers() {
    officer = as(STACK.tokens().officer("371102"));
    foreigner = as(STACK.tokens().officer("230109"));
    operator = as(STACK.tokens().operator());
  }

  String enterprise(String name) {
    return enterpriseOf(officer, name);
  }

  static String enterpriseOf(Api caller, String name) {
    return created(caller, "/api/v1/enterprises", enterpriseBody(name));
  }

  static String enterpriseBody(String name) {
    return "{\"name\":\"%s\",\"township\":\"xihu\",\"industry\":\"C26\",\"fictitious\":true}"
        .formatted(name);
  }

  static String parties(String cooperative, String enterprise) {
    return "{\"cooperativeId\":\"%s\",\"enterpriseId\":\"%s\"}".formatted(cooperative, enterprise);
  }

  static String created(Api caller, String route, String body) {
    return post201(caller, route, body).get("id").asString();
  }

  static JsonNode post201(Api caller, String route, String body) {
    Api.Reply reply = caller.post(route, body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json();
  }

  static JsonNode post(Api caller, String route, String body) {
    Api.Reply reply = caller.post(route, body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  /** Reads what shows a change; waits as long as the service asks to. */
  static JsonNode read(Api caller, String route, JsonNode answer) {
    String after = (route.contains("?") ? "&" : "?") + "after=" + answer.get("after").asString();
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> caller.get(route + after), reply -> reply.status() == 200)
        .json();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Api as(String token) {
    return Api.at(port).as(token);
  }
}
