package org.shouwang.kit.sample;

import org.junit.jupiter.api.BeforeEach;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Real HTTP on loopback against the sample service; one server for all of these tests. */
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.import=classpath:shouwang-defaults.yml")
abstract class HttpTest {
  static final Tokens TOKENS = Tokens.start();
  static final String LAMP = "lmp-0123456789abcdefghjkmnpqrs";

  @Autowired SampleApplication.Handled handled;
  @LocalServerPort int port;
  Api anybody;
  Api officer;
  Api manager;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry registry) {
    TOKENS.register(registry);
  }

  @BeforeEach
  void clients() {
    handled.reset();
    anybody = Api.at(port);
    officer = anybody.as(TOKENS.officer("371102"));
    manager = anybody.as(TOKENS.member("ent-1", "coop-1", Role.SAFETY_MANAGER));
  }
}
