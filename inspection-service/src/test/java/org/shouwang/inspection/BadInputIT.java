package org.shouwang.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.HostileRequests;

/** No route of this service breaks on bad input, or takes it. */
class BadInputIT extends InspectionIT {

  @Test
  void isAlwaysAnsweredByAProblem() {
    String everybody = STACK.tokens().of(Role.values()).district("371102").sign();
    assertThat(new HostileRequests(port, STACK.tokens()).findings(everybody)).isEmpty();
  }
}
