package org.shouwang.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.Tokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that starts before its issuer says "unavailable", never "your token is bad". */
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.import=classpath:shouwang-defaults.yml")
class IssuerDownTest {
  private static final Tokens GONE = Tokens.start();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry registry) {
    GONE.register(registry);
    GONE.close();
  }

  @Test
  void saysThatNobodyCanTell() {
    Api.Reply reply = Api.at(port).as(GONE.officer("371102")).get("/api/v1/lamps");
    assertProblem(reply, 503, "part-unavailable");
    assertThat(reply.header("Retry-After")).isEqualTo("5");
  }

  @Test
  void servesWhatNeedsNoToken() {
    assertThat(Api.at(port).get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(Api.at(port).post("/api/v1/lamps/public", "").status()).isEqualTo(200);
  }
}
