package org.shouwang.hazard.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardFacts.id;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.hazard.domain.CommandTable;
import org.shouwang.hazard.domain.publicreport.Erasure;
import org.shouwang.hazard.domain.publicreport.Limit;
import org.shouwang.hazard.domain.publicreport.ReportEvent;
import org.shouwang.hazard.domain.publicreport.ReportFacts;
import org.shouwang.hazard.domain.reward.RewardEvent;
import org.shouwang.hazard.domain.reward.RewardFacts;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.contract.ContractSchemas;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;

/** Events of reports and rewards become bytes that the schema allows, and come back the same. */
class PublicReportContractMappingTest {
  private static final Owner DISTRICT = new Owner("371102", null, null);

  static Stream<ReportEvent> reports() {
    return Stream.of(
        ReportFacts.received(),
        ReportFacts.received(false, true),
        ReportFacts.supplemented("ps-1"),
        ReportFacts.photoAdded("ph-1"),
        ReportFacts.substantiated(id("hz-2"), true, "ab".repeat(32)),
        ReportFacts.accepted(),
        ReportFacts.declined(),
        ReportFacts.forwarded(),
        ReportFacts.begun(),
        ReportFacts.extended(),
        ReportFacts.substantiated(),
        ReportFacts.substantiated(id("hz-0"), false),
        ReportFacts.refuted(),
        ReportFacts.replied(),
        ReportFacts.opened(),
        ReportFacts.erased(Erasure.CONTACT, true),
        ReportFacts.erased(Erasure.EVERYTHING, false),
        ReportFacts.missed(Limit.VERIFICATION, ReportFacts.VERIFY_BY));
  }

  static Stream<RewardEvent> rewards() {
    return Stream.of(
        RewardFacts.assessed(),
        RewardFacts.approved(),
        RewardFacts.notified(),
        RewardFacts.claimed(),
        RewardFacts.paid(),
        RewardFacts.denied(),
        RewardFacts.lapsed());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void aReportsEventSurvivesTheWayThroughBytes(ReportEvent event) {
    survives(event, new PublicReportContractMapping());
  }

  @ParameterizedTest
  @MethodSource("rewards")
  void aRewardsEventSurvivesTheWayThroughBytes(RewardEvent event) {
    survives(event, new RewardContractMapping());
  }

  private static <E extends DomainEvent> void survives(E event, ContractMapping<E> mapping) {
    ContractEvent contract = mapping.toContract(event);
    assertThat(ContractSchemas.violations(contract)).isEmpty();
    String wireType = ContractCatalog.wireTypeOf(contract.getClass());
    ContractEvent read = ContractJson.decode(wireType, ContractJson.encode(contract));
    assertThat(mapping.toDomain(read, DISTRICT)).isEqualTo(event);
  }

  @Test
  void noEventIsForgottenHere() {
    assertThat(names(reports())).isEqualTo(Set.copyOf(CommandTable.permitted(ReportEvent.class)));
    assertThat(names(rewards())).isEqualTo(Set.copyOf(CommandTable.permitted(RewardEvent.class)));
  }

  private static Set<String> names(Stream<?> events) {
    return events.map(event -> event.getClass().getSimpleName()).collect(Collectors.toSet());
  }
}
