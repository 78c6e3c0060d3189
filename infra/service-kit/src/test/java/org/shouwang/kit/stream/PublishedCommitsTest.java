package org.shouwang.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitFormat;
import org.shouwang.kit.log.CommitHeader;
import org.shouwang.kit.log.RecordedEvent;

class PublishedCommitsTest {
  private static final Instant TIME = Instant.parse("2026-03-01T00:00:00Z");
  private static final String DATA = "{\"occurredAt\":\"2026-03-01T00:00:00Z\",\"a\":1}";
  private static final byte[] PREV = CommitFormat.genesis();

  private final Commit recorded = commit(DATA, hash(DATA));

  @Test
  void aCommitIsReadFromItsRecordsAsItWasRecorded() {
    assertThat(PublishedCommits.unchanged(1, records(recorded), PREV))
        .hasValueSatisfying(
            found -> {
              assertThat(found.header()).isEqualTo(recorded.header());
              assertThat(found.hash()).isEqualTo(recorded.hash());
            });
  }

  /** Whoever was quicker than the relay changed what it passed on. */
  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[]", "{\"occurredAt\":1}", "{\"occurredAt\":\"2026-03-01T00:00:00Z\"}"})
  void recordsThatWereChangedBeforeTheyWerePublishedAreNoWitness(String changed) {
    assertThat(PublishedCommits.unchanged(1, records(commit(changed, recorded.hash())), PREV))
        .isEmpty();
  }

  private static byte[] hash(String data) {
    return CommitFormat.hash(PREV, CommitFormat.digest(header(), List.of(event(data))));
  }

  private static Commit commit(String data, byte[] hash) {
    return new Commit(header(), List.of(event(data)), PREV, hash);
  }

  private static List<EventRecord> records(Commit commit) {
    return RelayRecords.of("hazard", 1, commit).stream()
        .map(
            made -> {
              Map<String, byte[]> headers = new HashMap<>();
              made.headers().forEach(header -> headers.put(header.key(), header.value()));
              return new EventRecord(
                  made.topic(), made.partition(), 0, made.key(), headers, made.value());
            })
        .toList();
  }

  private static CommitHeader header() {
    return new CommitHeader(
        "/cell/test/hazard-service",
        1,
        TIME,
        "http:acc-1:key",
        null,
        "per-1",
        Authority.OFFICER,
        false,
        "correlation",
        null,
        null);
  }

  private static RecordedEvent event(String data) {
    return new RecordedEvent(
        "event-1",
        "Hazard",
        "hz-1",
        0,
        "org.shouwang.hazard.any.v1",
        TIME,
        new Owner("371102", null, "ent-7"),
        data.getBytes(UTF_8));
  }
}
