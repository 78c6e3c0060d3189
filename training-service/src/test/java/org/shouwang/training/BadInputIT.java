package org.shouwang.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.HostileRequests;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** No route of this service breaks on bad input, or takes it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BadInputIT {
  private static final ServiceStack STACK = ServiceStack.start();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
  }

  @Test
  void isAlwaysAnsweredByAProblem() {
    String everybody = STACK.tokens().of(Role.values()).district("371102").sign();
    assertThat(new HostileRequests(port, STACK.tokens()).findings(everybody)).isEmpty();
  }
}
