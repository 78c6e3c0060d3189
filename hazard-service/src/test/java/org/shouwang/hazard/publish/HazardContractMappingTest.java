package org.shouwang.hazard.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardFacts.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.contract.ContractSchemas;

/** Every hazard event becomes bytes that the published schema allows, and comes back the same. */
class HazardContractMappingTest {
  private final HazardContractMapping mapping = new HazardContractMapping();

  static Stream<HazardEvent> events() {
    return Stream.of(
        reported(),
        confirmed(),
        confirmedAsMajor(),
        dismissed(),
        assigned(),
        rectified(),
        rejected(),
        acceptedOn(8),
        closedOn(8, 5, 1, true));
  }

  @ParameterizedTest
  @MethodSource("events")
  void survivesTheWayThroughBytes(HazardEvent event) {
    ContractEvent contract = mapping.toContract(event);
    assertThat(ContractSchemas.violations(contract)).isEmpty();
    String wireType = ContractCatalog.wireTypeOf(contract.getClass());
    ContractEvent read = ContractJson.decode(wireType, ContractJson.encode(contract));
    assertThat(mapping.toDomain(read, report().owner())).isEqualTo(event);
  }

  @Test
  void noEventIsForgottenHere() {
    Set<Class<?>> tested = events().map(Object::getClass).collect(Collectors.toSet());
    List<Class<?>> all = Arrays.asList(HazardEvent.class.getPermittedSubclasses());
    assertThat(tested).containsExactlyInAnyOrderElementsOf(all);
  }
}
