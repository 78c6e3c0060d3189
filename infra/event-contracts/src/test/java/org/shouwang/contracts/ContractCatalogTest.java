package org.shouwang.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.contracts.hazard.HazardRectifiedV1;
import org.shouwang.contracts.hazard.RectificationAssignedV1;
import org.shouwang.contracts.membership.MembershipAppliedV1;

class ContractCatalogTest {

  static List<ContractType> types() {
    return ContractCatalog.all();
  }

  @Test
  void findsATypeByItsWireTypeAndItsClass() {
    ContractType rectified = ContractCatalog.of(HazardRectifiedV1.class);

    assertThat(rectified.wireType()).isEqualTo("org.shouwang.hazard.rectified.v1");
    assertThat(rectified.schemaUri()).isEqualTo("urn:shouwang:schema:hazard:rectified:v1");
    assertThat(ContractCatalog.find("org.shouwang.hazard.rectified.v1")).contains(rectified);
    assertThat(ContractCatalog.classOf("org.shouwang.hazard.rectification-assigned.v1"))
        .contains(RectificationAssignedV1.class);
    assertThat(ContractCatalog.wireTypeOf(MembershipAppliedV1.class))
        .isEqualTo("org.shouwang.membership.applied.v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.shouwang.hazard.rectified.v2",
        "org.shouwang.hazard.teleported.v1",
        "org.shouwang.hazard.rectified",
        "org.shouwang.contracts.hazard.HazardRectifiedV1",
        "java.lang.Runtime",
        ""
      })
  void anUnknownTypeOrVersionIsAnEmptyAnswer(String wireType) {
    assertThat(ContractCatalog.find(wireType)).isEmpty();
    assertThat(ContractCatalog.classOf(wireType)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void classFileAndWireNamesFollowOneRule(ContractType type) {
    String context = type.context().wireName();
    String name = type.eventClass().getSimpleName();
    String bare = name.substring(0, name.length() - ("V" + type.version()).length());
    String withoutContext =
        bare.toLowerCase(Locale.ROOT).startsWith(context) ? bare.substring(context.length()) : bare;

    assertThat(name).endsWith("V" + type.version());
    assertThat(type.event()).isEqualTo(kebab(withoutContext));
    assertThat(type.wireType())
        .isEqualTo("org.shouwang." + context + "." + type.event() + ".v" + type.version());
    assertThat(type.eventClass().getPackageName()).isEqualTo("org.shouwang.contracts." + context);
    assertThat(type.eventClass().getRecordComponents()[0].getName()).isEqualTo("occurredAt");
    assertThat(Modifier.isPublic(type.eventClass().getModifiers())).isTrue();
  }

  @Test
  void everyContextHasItsTopicAndItsEvents() {
    assertThat(Context.values())
        .extracting(Context::topicSuffix)
        .containsExactly(
            "membership.events", "inspection.events", "hazard.events", "training.events");
    assertThat(ContractCatalog.of(Context.HAZARD))
        .hasSize(
            Context.HAZARD.families().stream()
                .mapToInt(family -> family.getPermittedSubclasses().length)
                .sum())
        .allSatisfy(type -> assertThat(type.context()).isEqualTo(Context.HAZARD));
    assertThat(ContractCatalog.all()).extracting(ContractType::wireType).doesNotHaveDuplicates();
  }

  @Test
  void theReadmeNamesEveryType() {
    String readme = ContractFolder.text(Path.of("README.md"));

    assertThat(types())
        .allSatisfy(type -> assertThat(readme).contains("`" + type.wireType() + "`"));
  }

  @Test
  void refusesAClassThatIsNotPublished() {
    record Unpublished(Instant occurredAt) implements ContractEvent {}

    assertThatThrownBy(() -> ContractCatalog.of(Unpublished.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no published contract event");
    assertThatThrownBy(() -> ContractType.of(Context.HAZARD, Unpublished.class))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesANameOfAnotherContext() {
    assertThatThrownBy(() -> ContractType.of(Context.TRAINING, HazardRectifiedV1.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("org.shouwang.training.");
  }

  private static String kebab(String camelCase) {
    return camelCase.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
