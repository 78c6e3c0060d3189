package org.shouwang.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.EnvelopeHeaders;

class HeaderTableTest {
  private final HeaderTable table =
      new HeaderTable(
          List.of(
              header("theirs", "1"),
              header(EnvelopeHeaders.TYPE, "a"),
              header(EnvelopeHeaders.TYPE, "b"),
              header("theirs", "2"),
              header(Marker.EVENTS, "7")));

  @Test
  void theLastOfANameCountsWhetherItIsKnownOrNot() {
    assertThat(table.get(EnvelopeHeaders.TYPE)).asString(UTF_8).isEqualTo("b");
    assertThat(table.get("theirs")).asString(UTF_8).isEqualTo("2");
    assertThat(table.get(Marker.EVENTS)).asString(UTF_8).isEqualTo("7");
  }

  @Test
  void whatIsAbsentIsNull() {
    assertThat(table.get(EnvelopeHeaders.ID)).isNull();
    assertThat(table.get("nobody's")).isNull();
  }

  @Test
  void allHasEveryNameOnce() {
    assertThat(table.all())
        .containsOnlyKeys(EnvelopeHeaders.TYPE, Marker.EVENTS, "theirs")
        .containsEntry("theirs", "2".getBytes(UTF_8));
  }

  private static RecordHeader header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }
}
