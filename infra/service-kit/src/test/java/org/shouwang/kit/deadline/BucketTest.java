package org.shouwang.kit.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.deadline.Bucket.Running;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.projection.StateCodec;

/** What stands under one hour. */
class BucketTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-03-16T16:00:00Z");

  @Test
  void aMillionThatEndAtTheSameMidnightMakeDocumentsFarBelowWhatAStoreTakes() {
    Map<String, Integer> documents = new HashMap<>();
    int partitions = 12;
    for (int i = 0; i < 1_000_000; i++) {
      String id = "hz-" + Integer.toHexString(i * 31);
      documents.merge(Bucket.key(MIDNIGHT, id) + "@" + i % partitions, 1, Integer::sum);
    }
    assertThat(documents).hasSize(Bucket.SLOTS * partitions);
    int largest = documents.values().stream().mapToInt(n -> n).max().orElseThrow();
    assertThat(largest).isLessThan(8_000);
    assertThat(bytes(bucket(largest))).isLessThan(2_000_000);
  }

  @Test
  void whatIsSetIsFoundAgainAndWhatIsDroppedIsGone() {
    Bucket bucket = Bucket.empty(Bucket.key(MIDNIGHT, "hz-1"));
    Bucket set = bucket.after(TimerChange.set("overdue", 2, MIDNIGHT), "hz-1", "371102", "event-1");
    assertThat(set.deadlines())
        .containsExactly(new Deadline("hz-1", "overdue", 2, MIDNIGHT, "371102", "event-1"));
    assertThat(set.hour()).isEqualTo(MIDNIGHT);
    assertThat(StateCodec.of(Bucket.class).read(StateCodec.of(Bucket.class).write(set)))
        .isEqualTo(set);
    assertThat(set.after(TimerChange.drop("due-soon", MIDNIGHT), "hz-1", "371102", "event-2"))
        .isEqualTo(set);
    assertThat(
            set.after(TimerChange.drop("overdue", MIDNIGHT), "hz-1", "371102", "event-2")
                .deadlines())
        .isEmpty();
  }

  @Test
  void anHoursKeysAreThoseOfItsSlots() {
    List<String> keys = Bucket.keys(MIDNIGHT);
    assertThat(keys).hasSize(Bucket.SLOTS).contains(Bucket.key(MIDNIGHT, "hz-1"));
    assertThat(keys.getFirst()).isEqualTo("2026-03-16T16/00");
    assertThat(keys).allMatch(key -> key.compareTo(Bucket.prefix(MIDNIGHT.plusSeconds(3600))) < 0);
  }

  private static Bucket bucket(int deadlines) {
    Map<String, Running> running = new HashMap<>();
    for (int i = 0; i < deadlines; i++) {
      running.put(
          Ids.derive("hz", "hazard " + i) + "~overdue~" + MIDNIGHT.toEpochMilli(),
          new Running(1, MIDNIGHT, "371102", "019ccd08-1c00-7000-8000-000000000000"));
    }
    return new Bucket(Bucket.keys(MIDNIGHT).getFirst(), running);
  }

  private static int bytes(Bucket bucket) {
    Document document = StateCodec.of(Bucket.class).write(bucket);
    try (var buffer = new BasicOutputBuffer();
        var writer = new BsonBinaryWriter(buffer)) {
      new DocumentCodec().encode(writer, document, EncoderContext.builder().build());
      return buffer.size();
    }
  }
}
