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
  private static final int EVERY_EVENT_HAS =
      EnvelopeHeaders.NAMES.indexOf(EnvelopeHeaders.DISTRICT) + 1;

  private final HeaderTable table =
      table(
          header("theirs", "1"),
          header(EnvelopeHeaders.TYPE, "a"),
          header(Marker.EVENTS, "7"),
          header("theirs", "2"));

  @Test
  void findsTheHeadersOfAnEventWhicheverOfTheOptionalOnesAreMissing() {
    Random random = new Random(2);
    for (int i = 0; i < 50; i++) {
      List<String> some = new ArrayList<>(EnvelopeHeaders.NAMES.subList(0, EVERY_EVENT_HAS));
      EnvelopeHeaders.NAMES.stream()
          .skip(EVERY_EVENT_HAS)
          .filter(unused -> random.nextBoolean())
          .forEach(some::add);
      HeaderTable ordered =
          table(some.stream().map(name -> header(name, value(name))).toArray(Header[]::new));
      for (String name : EnvelopeHeaders.NAMES) {
        assertThat(ordered.get(name))
            .isEqualTo(some.contains(name) ? value(name).getBytes(UTF_8) : null);
      }
    }
  }

  @Test
  void findsEveryHeaderWhereverItStandsInARecordThatIsNoEvent() {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    EnvelopeHeaders.NAMES.forEach(name -> headers.put(name, value(name).getBytes(UTF_8)));
    List<String> names = new ArrayList<>(EnvelopeHeaders.NAMES);
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      List<String> some = names.subList(0, 1 + random.nextInt(EVERY_EVENT_HAS - 1));
      HeaderTable shuffled =
          table(some.stream().map(name -> header(name, value(name))).toArray(Header[]::new));
      for (String name : EnvelopeHeaders.NAMES) {
        assertThat(shuffled.get(name)).isEqualTo(some.contains(name) ? headers.get(name) : null);
      }
      Collections.shuffle(names, random);
    }
  }

  @Test
  void ofAMapEveryHeaderIsFoundWhateverItsOrder() {
    List<String> names = new ArrayList<>(EnvelopeHeaders.NAMES);
    names.remove(EnvelopeHeaders.TYPE);
    Collections.reverse(names);
    names.add(EnvelopeHeaders.NAMES.indexOf(EnvelopeHeaders.TYPE), EnvelopeHeaders.TYPE);
    Map<String, byte[]> headers = new LinkedHashMap<>();
    names.forEach(name -> headers.put(name, value(name).getBytes(UTF_8)));
    HeaderTable reversed = HeaderTable.of(headers);
    for (String name : names) {
      assertThat(reversed.get(name)).as(name).isEqualTo(headers.get(name));
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

  private static String value(String name) {
    return name.equals(EnvelopeHeaders.TYPE) ? "org.shouwang.hazard.reported.v1" : name;
  }

  private static HeaderTable table(Header... headers) {
    return new HeaderTable(headers);
  }

  private static RecordHeader header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }
}
