package org.shouwang.kit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.ContractType;

class ContractJsonTest {

  private static final String DRILL = "org.shouwang.training.drill-held.v1";

  /** Every example of every version ever published. */
  static List<String> examples() throws IOException {
    return resource("contracts/frozen.sha256")
        .lines()
        .map(line -> line.split("  ", 2)[1])
        .filter(file -> file.contains("/example-"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleComesBackAsTheSameBytes(String file) throws IOException {
    String json = resource("contracts/" + file).stripTrailing();
    ContractType type = typeOf(file);

    ContractEvent event = ContractJson.decode(type.wireType(), json.getBytes(UTF_8));

    assertThat(event).isInstanceOf(type.eventClass());
    assertThat(ContractJson.encode(event)).asString(UTF_8).isEqualTo(json);
  }

  @Test
  void everyPublishedTypeHasAnExample() throws IOException {
    assertThat(examples().stream().map(ContractJsonTest::typeOf).distinct())
        .containsExactlyInAnyOrderElementsOf(ContractCatalog.all());
  }

  @Test
  void anUnknownFutureTypeOrVersionIsSaidToBeUnknown() {
    byte[] json = "{\"occurredAt\":\"2026-03-01T08:00:00.000Z\"}".getBytes(UTF_8);

    assertThatThrownBy(() -> ContractJson.decode("org.shouwang.training.drill-held.v2", json))
        .isInstanceOf(UnknownContractException.class)
        .hasMessageContaining("drill-held.v2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"occurredAt\":\"2026-03-01T08:00:00.000Z\"",
        "{@} {}",
        "{@,\"surplus\":1}",
        "{@,\"attendance\":7}",
        "{!attendance:\"6\"}",
        "{!attendance:6.0}",
        "{!attendance:true}",
        "{!attendance:null}",
        "{!attendance:6000000000}",
        "{!scenario:5}",
        "{!scenario:true}",
        "{!scenario:null}",
        "{!scenario:{}}",
        "{!kind:0}",
        "{!kind:\"\"}",
        "{!kind:\"special\"}",
        "{!kind:\"REHEARSAL\"}",
        "{!participants:\"ent-1\"}",
        "{!participants:[null]}",
        "{!participants:[1]}",
        "{!occurredAt:1772352000000}",
        "{!occurredAt:\"2026-03-01T08:00:00Z\"}",
        "{!occurredAt:\"2026-03-01T16:00:00.000+08:00\"}"
      })
  void refusesWhatItsTypeDoesNotPromise(String template) {
    byte[] json = drill(template).getBytes(UTF_8);

    assertThatThrownBy(() -> ContractJson.decode(DRILL, json))
        .isInstanceOf(UndecodableContractException.class)
        .hasMessageContaining(DRILL);
  }

  @Test
  void thePatternOfTheRefusalsItselfIsReadable() {
    byte[] json = drill("{@}").getBytes(UTF_8);

    assertThat(ContractJson.encode(ContractJson.decode(DRILL, json))).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20260101", "[2026,1,1]", "\"2026-1-1\"", "\"2026-02-30\""})
  void refusesADateOfAnotherForm(String date) {
    byte[] json =
        ("{\"occurredAt\":\"2026-03-01T08:00:00.000Z\",\"leadEnterprise\":\"ent-1\",\"until\":"
                + date
                + "}")
            .getBytes(UTF_8);

    assertThatThrownBy(() -> ContractJson.decode("org.shouwang.membership.lead-appointed.v1", json))
        .isInstanceOf(UndecodableContractException.class);
  }

  @Test
  void encodesOnlyWhatIsPublished() {
    record Unpublished(Instant occurredAt) implements ContractEvent {}

    assertThatThrownBy(() -> ContractJson.encode(new Unpublished(Instant.EPOCH)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * {@code @} stands for a valid drill's properties, {@code !name:value} for these with one
   * replaced.
   */
  private static String drill(String template) {
    if (!template.startsWith("{!")) {
      return template.replace("@", properties("", ""));
    }
    int colon = template.indexOf(':');
    String value = template.substring(colon + 1, template.length() - 1);
    return "{" + properties(template.substring(2, colon), value) + "}";
  }

  private static String properties(String replaced, String value) {
    return List.of(
            "occurredAt=\"2026-03-01T08:00:00.000Z\"",
            "kind=\"SPECIAL\"",
            "scenario=\"leak\"",
            "participants=[\"ent-1\"]",
            "attendance=6")
        .stream()
        .map(property -> property.split("=", 2))
        .map(p -> "\"" + p[0] + "\":" + (p[0].equals(replaced) ? value : p[1]))
        .reduce((left, right) -> left + "," + right)
        .orElseThrow();
  }

  static ContractType typeOf(String file) {
    String[] parts = file.split("/");
    return ContractCatalog.find("org.shouwang." + parts[0] + "." + parts[1] + "." + parts[2])
        .orElseThrow();
  }

  static String resource(String name) throws IOException {
    try (InputStream in = ContractJson.class.getClassLoader().getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
