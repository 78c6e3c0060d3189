package org.shouwang.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.EnvelopeHeaders;

class HeaderTableTest {
  private final HeaderTable table =
      table(
          header("theirs", "1"),
          header(EnvelopeHeaders.TYPE, "a"),
          header(Marker.EVENTS, "7"),
          header("theirs", "2"));

  @Test
  void findsEveryHeaderWhereverItStands() {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    EnvelopeHeaders.NAMES.forEach(name -> headers.put(name, name.getBytes(UTF_8)));
    List<String> names = new ArrayList<>(EnvelopeHeaders.NAMES);
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      List<String> some = names.subList(0, 1 + random.nextInt(names.size()));
      HeaderTable shuffled =
          table(some.stream().map(name -> header(name, name)).toArray(Header[]::new));
      for (String name : EnvelopeHeaders.NAMES) {
        assertThat(shuffled.get(name)).isEqualTo(some.contains(name) ? headers.get(name) : null);
      }
      Collections.shuffle(names, random);
    }
  }

  @Test
  void ofANameThatStandsTwiceTheSameOneCountsForWhoAsksForOneAndForAll() {
    assertThat(table.get("theirs")).asString(UTF_8).isEqualTo("2");
    assertThat(table.all().get("theirs")).asString(UTF_8).isEqualTo("2");
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

  private static HeaderTable table(Header... headers) {
    return new HeaderTable(headers);
  }

  private static RecordHeader header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }
}
