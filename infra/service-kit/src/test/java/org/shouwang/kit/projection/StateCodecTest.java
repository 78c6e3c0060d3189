package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateCodecTest {
  enum Grade {
    MINOR,
    MAJOR
  }

  record Inner(String name, @Nullable Long count) {}

  record State(
      String text,
      @Nullable String absent,
      boolean yes,
      int number,
      long large,
      double share,
      Instant at,
      LocalDate day,
      Grade grade,
      Inner inner,
      List<Inner> many,
      Set<Grade> grades,
      Map<Grade, Long> counts,
      Map<String, Inner> named) {}

  private static final State STATE =
      new State(
          "隐患",
          null,
          true,
          7,
          1L << 40,
          0.5,
          Instant.parse("2026-03-02T01:00:00.123Z"),
          LocalDate.of(2026, 3, 2),
          Grade.MAJOR,
          new Inner("a", null),
          List.of(new Inner("b", 2L)),
          Set.of(Grade.MINOR),
          Map.of(Grade.MAJOR, 3L),
          Map.of("x", new Inner("c", 4L)));

  @Test
  void readsBackWhatItWrote() {
    StateCodec<State> codec = new StateCodec<>(State.class);
    Document written = codec.write(STATE);
    String json = written.toJson(JsonWriterSettings.builder().build(), new DocumentCodec());
    assertThat(codec.read(Document.parse(json))).isEqualTo(STATE);
    assertThat(written).doesNotContainKey("absent");
  }

  @Test
  void readsWhatIsMissingAsZeroOrNothing() {
    State empty = new StateCodec<>(State.class).read(new Document());
    assertThat(empty.number()).isZero();
    assertThat(empty.text()).isNull();
    assertThat(empty.many()).isEmpty();
    assertThat(empty.counts()).isEmpty();
  }

  @Test
  void writesTheSameStateToTheSameFieldsInTheSameOrder() {
    record Bag(Map<String, Long> counts, Set<String> names) {}
    Map<String, Long> forwards = new LinkedHashMap<>();
    Map<String, Long> backwards = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      forwards.put("k" + i, 1L);
      backwards.put("k" + (19 - i), 1L);
    }
    StateCodec<Bag> codec = StateCodec.of(Bag.class);
    assertThat(codec.write(new Bag(forwards, forwards.keySet())).toJson())
        .isEqualTo(codec.write(new Bag(backwards, backwards.keySet())).toJson());
  }

  @Test
  void refusesAnythingButARecord() {
    assertThatThrownBy(() -> new StateCodec<>(String.class)).hasMessageContaining("not a record");
  }
}
