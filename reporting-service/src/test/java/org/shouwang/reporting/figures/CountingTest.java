package org.shouwang.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.ContractType;
import org.shouwang.kit.contract.ContractJson;

class CountingTest {

  static java.util.List<ContractType> everyEvent() {
    return ContractCatalog.all();
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void decidesForEveryEventWhetherItCounts(ContractType type) throws IOException {
    ContractEvent example = example(type);

    assertThat(Counting.ticks(example).isEmpty()).isNotEqualTo(Counting.counts(type.eventClass()));
  }

  @Test
  void usesEveryCounter() {
    Set<Counter> used = EnumSet.noneOf(Counter.class);
    History.of(1, 60)
        .facts()
        .forEach(fact -> Counting.ticks(fact.event()).forEach(tick -> used.add(tick.counter())));

    assertThat(EnumSet.complementOf(EnumSet.copyOf(used)))
        .containsExactlyInAnyOrder(Counter.COOPERATIVES_DISSOLVED);
  }

  private static ContractEvent example(ContractType type) throws IOException {
    String name = type.resources() + "example-complete.json";
    try (InputStream in = ContractType.class.getClassLoader().getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      String json = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
      return ContractJson.decode(
          type.wireType(), json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}
