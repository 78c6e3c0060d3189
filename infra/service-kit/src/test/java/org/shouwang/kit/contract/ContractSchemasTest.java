package org.shouwang.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.hazard.HazardRectifiedV1;

class ContractSchemasTest {

  private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void acceptsWhatKeepsItsPromise() {
    var rectified = new HazardRectifiedV1(AT, "tidied up", "per-" + "0".repeat(26));

    assertThat(ContractSchemas.violations(rectified)).isEmpty();
  }

  @Test
  void namesWhatDoesNot() {
    var rectified = new HazardRectifiedV1(AT, "", "somebody");

    assertThat(ContractSchemas.violations(rectified))
        .hasSize(2)
        .anyMatch(violation -> violation.contains("measures"))
        .anyMatch(violation -> violation.contains("rectifierId"));
  }
}
