package org.shouwang.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Role;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * No route of a service breaks on bad input, or takes it.
 *
 * <pre>{@code
 * class BadInputIT extends BadInput {}       // in the root package; that is all
 * }</pre>
 *
 * <p>The service runs on a stack of its own: among so many requests are some that an operator may
 * well send, to write a topic again for example, and then it does.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class BadInput {
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
