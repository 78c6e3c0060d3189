package org.shouwang.inspection.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.inspection.domain.InspectionFacts.*;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.inspection.domain.CampaignEvent;
import org.shouwang.inspection.domain.Commonality;
import org.shouwang.inspection.domain.ExpertVisitEvent;
import org.shouwang.inspection.domain.ExpertVisitEvent.ExpertVisitCompleted;
import org.shouwang.inspection.domain.LookBack;
import org.shouwang.inspection.domain.Purpose;
import org.shouwang.inspection.domain.VisitEvent;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.contract.ContractSchemas;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;

/** Every event goes through its contract's bytes and comes back as it was. */
class InspectionContractMappingTest {
  private static final Owner COOPERATIVE = new Owner("371102", id("coop-1"), null);
  private static final Owner ENTERPRISE = new Owner("371102", id("coop-1"), id("ent-7"));

  static Stream<CampaignEvent> ofCampaigns() {
    return Stream.of(planned(), locked(), feedbackHeld(), closed());
  }

  static Stream<VisitEvent> ofVisits() {
    return Stream.of(
        checkedIn(),
        listed(lookBack("hz-1"), new LookBack(id("hz-2"), null)),
        answered(5, "hz-1", true),
        answered(5, "hz-2", false),
        found(5, "fin-1", Commonality.COMMON),
        new VisitEvent.FindingRecorded(
            day(5), shown("fin-2", "ab".repeat(32), "cd".repeat(32)), personOf("ent-8")),
        strength(5),
        signed(5, 1, 1),
        refused(5, 1, 1));
  }

  static Stream<ExpertVisitEvent> ofExpertVisits() {
    return Stream.of(COOPERATIVE, ENTERPRISE)
        .map(
            owner ->
                new ExpertVisitCompleted(
                    day(5), owner, List.of(id("per-1")), Purpose.CONSULTATION, null));
  }

  @ParameterizedTest
  @MethodSource("ofCampaigns")
  void campaigns(CampaignEvent event) {
    assertRoundTrip(new CampaignContractMapping(), event, COOPERATIVE);
  }

  @ParameterizedTest
  @MethodSource("ofVisits")
  void visits(VisitEvent event) {
    assertRoundTrip(new VisitContractMapping(), event, ENTERPRISE);
  }

  @ParameterizedTest
  @MethodSource("ofExpertVisits")
  void expertVisits(ExpertVisitEvent event) {
    ExpertVisitCompleted completed = (ExpertVisitCompleted) event;
    assertRoundTrip(new ExpertVisitContractMapping(), event, completed.owner());
  }

  @Test
  void noEventIsForgotten() {
    assertThat(classes(ofCampaigns())).containsExactlyInAnyOrder(permitted(CampaignEvent.class));
    assertThat(classes(ofVisits())).containsExactlyInAnyOrder(permitted(VisitEvent.class));
    assertThat(classes(ofExpertVisits()))
        .containsExactlyInAnyOrder(permitted(ExpertVisitEvent.class));
  }

  @Test
  void anotherAggregatesContractIsRefused() {
    ContractEvent foreign = new VisitContractMapping().toContract(signed(5, 1, 1));
    assertThatThrownBy(() -> new CampaignContractMapping().toDomain(foreign, COOPERATIVE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static <E extends DomainEvent> void assertRoundTrip(
      ContractMapping<E> mapping, E event, Owner owner) {
    ContractEvent contract = mapping.toContract(event);
    assertThat(ContractSchemas.violations(contract)).isEmpty();
    byte[] bytes = ContractJson.encode(contract);
    ContractEvent read =
        ContractJson.decode(ContractCatalog.wireTypeOf(contract.getClass()), bytes);
    assertThat(mapping.toDomain(read, owner)).isEqualTo(event);
  }

  private static List<Class<?>> classes(Stream<? extends DomainEvent> events) {
    return events.<Class<?>>map(Object::getClass).distinct().toList();
  }

  private static Class<?>[] permitted(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses()).toArray(Class<?>[]::new);
  }
}
