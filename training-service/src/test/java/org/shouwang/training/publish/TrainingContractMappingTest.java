package org.shouwang.training.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.training.domain.TrainingFacts.*;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.training.EmployeeLeftV1;
import org.shouwang.contracts.training.TrainingRequirementMetV1;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.contract.ContractSchemas;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;
import org.shouwang.training.domain.CaseStudyEvent;
import org.shouwang.training.domain.DrillEvent;
import org.shouwang.training.domain.DrillEvent.DrillHeld;
import org.shouwang.training.domain.SessionEvent;
import org.shouwang.training.domain.TrainingFileEvent;

/** Every event goes through its contract's bytes and comes back as it was. */
class TrainingContractMappingTest {

  static Stream<SessionEvent> ofSessions() {
    return Stream.of(held(), attended(5, attendee("per-1", true), attendee("per-2", false)));
  }

  static Stream<TrainingFileEvent> ofFiles() {
    return Stream.of(onboarded(), credited(5, "ses-1", 480, 480), met(5, 480), left(20, 5));
  }

  static Stream<DrillEvent> ofDrills() {
    return Stream.of(drilled(cooperative()), drilled(enterprise()), drillFinding());
  }

  @ParameterizedTest
  @MethodSource("ofSessions")
  void sessions(SessionEvent event) {
    assertRoundTrip(new SessionContractMapping(), event, cooperative());
  }

  @ParameterizedTest
  @MethodSource("ofFiles")
  void trainingFiles(TrainingFileEvent event) {
    assertRoundTrip(new TrainingFileContractMapping(), event, enterprise());
  }

  /** Logs keep what was published before hours were counted by the year. */
  @Test
  void firstVersionsAreRaised() {
    TrainingFileContractMapping mapping = new TrainingFileContractMapping();
    ContractEvent met =
        new TrainingRequirementMetV1(day(5), id("per-1"), id("ent-7"), 480, 480, POLICY.version());
    assertThat(mapping.toDomain(met, enterprise())).isEqualTo(met(5, 480));
    ContractEvent left = new EmployeeLeftV1(day(20), id("per-1"), id("ent-7"), true);
    assertThat(mapping.toDomain(left, enterprise())).isEqualTo(left(20, 20));
    left = new EmployeeLeftV1(day(20), id("per-1"), id("ent-7"), false);
    assertThat(mapping.toDomain(left, enterprise())).isEqualTo(left(20));
  }

  @ParameterizedTest
  @MethodSource("ofDrills")
  void drills(DrillEvent event) {
    Owner owner = event instanceof DrillHeld held ? held.owner() : cooperative();
    assertRoundTrip(new DrillContractMapping(), event, owner);
  }

  @Test
  void cases() {
    assertRoundTrip(new CaseStudyContractMapping(), shared(), cooperative());
  }

  @Test
  void noEventIsForgotten() {
    assertThat(classes(ofSessions())).containsExactlyInAnyOrder(permitted(SessionEvent.class));
    assertThat(classes(ofFiles())).containsExactlyInAnyOrder(permitted(TrainingFileEvent.class));
    assertThat(classes(ofDrills())).containsExactlyInAnyOrder(permitted(DrillEvent.class));
    assertThat(classes(Stream.of(shared())))
        .containsExactlyInAnyOrder(permitted(CaseStudyEvent.class));
  }

  @Test
  void anotherAggregatesContractIsRefused() {
    ContractEvent foreign = new SessionContractMapping().toContract(held());
    assertThatThrownBy(() -> new TrainingFileContractMapping().toDomain(foreign, enterprise()))
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
