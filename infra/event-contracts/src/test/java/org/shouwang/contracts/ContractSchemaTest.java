package org.shouwang.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each version has its schema and examples, and these say the same as the record. */
class ContractSchemaTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static List<ContractType> types() {
    return ContractCatalog.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void describesItselfWithItsFieldTerm(ContractType type) {
    JsonNode schema = schemaOf(type);

    assertThat(schema.at("/$schema").asString())
        .isEqualTo(SpecificationVersion.DRAFT_2020_12.getDialectId());
    assertThat(schema.at("/$id").asString()).isEqualTo(type.schemaUri());
    assertThat(schema.at("/title").asString()).isNotBlank();
    assertThat(schema.at("/description").asString()).containsPattern("\\p{IsHan}");
  }

  @ParameterizedTest
  @MethodSource("types")
  void namesExactlyTheRecordsComponentsInTheirOrder(ContractType type) {
    assertMatches(schemaOf(type), type.eventClass());
  }

  @ParameterizedTest
  @MethodSource("types")
  void acceptsEachOfItsExamples(ContractType type) {
    Schema schema = SCHEMAS.getSchema(ContractFolder.text(ContractFolder.SOURCE.schema(type)));
    List<Path> examples = ContractFolder.SOURCE.examples(type);

    assertThat(examples).isNotEmpty();
    assertThat(examples)
        .allSatisfy(
            example ->
                assertThat(schema.validate(ContractFolder.text(example), InputFormat.JSON))
                    .isEmpty());
  }

  @ParameterizedTest
  @MethodSource("types")
  void refusesAnUnknownPropertyAndAMissingOne(ContractType type) {
    Schema schema = SCHEMAS.getSchema(ContractFolder.text(ContractFolder.SOURCE.schema(type)));
    String example = ContractFolder.text(ContractFolder.SOURCE.examples(type).getFirst());
    ObjectNode more = ((ObjectNode) JSON.readTree(example)).put("surplus", true);
    ObjectNode less = ((ObjectNode) JSON.readTree(example)).without("occurredAt");

    assertThat(schema.validate(more)).hasSize(1);
    assertThat(schema.validate(less)).hasSize(1);
  }

  @Test
  void noSchemaIsLeftWithoutARecord() {
    List<String> known = types().stream().map(ContractType::resources).toList();

    assertThat(ContractFolder.SOURCE.present().keySet())
        .allSatisfy(file -> assertThat("contracts/" + file).matches(path -> isUnder(path, known)));
  }

  private static boolean isUnder(String path, List<String> folders) {
    return folders.stream().anyMatch(path::startsWith);
  }

  private static JsonNode schemaOf(ContractType type) {
    return JSON.readTree(ContractFolder.text(ContractFolder.SOURCE.schema(type)));
  }

  private static void assertMatches(JsonNode schema, Class<?> type) {
    List<RecordComponent> components = Arrays.asList(type.getRecordComponents());
    assertThat(schema.at("/additionalProperties").asBoolean(true)).isFalse();
    assertThat(schema.at("/properties").propertyNames())
        .containsExactlyElementsOf(components.stream().map(RecordComponent::getName).toList());
    assertThat(schema.at("/required").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(
            components.stream()
                .filter(component -> !isNullable(component))
                .map(RecordComponent::getName)
                .toList());
    for (RecordComponent component : components) {
      assertSameType(schema.at("/properties/" + component.getName()), component);
    }
  }

  private static void assertSameType(JsonNode property, RecordComponent component) {
    Class<?> type = component.getType();
    assertThat(property.at("/description").asString()).isNotBlank();
    if (type.isEnum()) {
      assertThat(property.at("/enum").valueStream().map(JsonNode::asString))
          .containsExactlyElementsOf(
              Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }
    if (type.isRecord()) {
      assertMatches(property, type);
    }
    if (type == List.class && property.at("/items/type").asString().equals("object")) {
      assertMatches(property.at("/items"), elementOf(component));
    }
    assertThat(property.at("/type").asString())
        .isEqualTo(
            type == int.class
                ? "integer"
                : type == boolean.class
                    ? "boolean"
                    : type == List.class ? "array" : type.isRecord() ? "object" : "string");
  }

  private static Class<?> elementOf(RecordComponent list) {
    return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
