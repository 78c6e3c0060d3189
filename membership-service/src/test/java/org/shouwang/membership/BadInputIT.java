package org.shouwang.membership;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.kit.testing.BadInput;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Import(MembershipIT.TestIssuer.class)
class BadInputIT extends BadInput {
  @TempDir static Path home;

  @DynamicPropertySource
  static void secrets(DynamicPropertyRegistry registry) {
    registry.add("shouwang.secrets", () -> home.resolve("secrets").toString());
  }
}
