package org.shouwang.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;

class CommitDifferenceTest {
  private static final Instant TIME = Instant.parse("2026-03-01T00:00:00Z");

  private final Commit published =
      commit("per-1", event(0, "{\"a\":1,\"b\":2}"), event(1, "{\"c\":3}"));

  @Test
  void ofAChangedHeaderItNamesTheFieldAndNoEvent() {
    CommitDifference found = changed("per-2", event(0, "{\"a\":1,\"b\":2}"), event(1, "{\"c\":3}"));
    assertThat(found.fields()).containsExactly("actor");
    assertThat(found.event()).isNull();
    assertThat(found.stored()).isEqualTo(found.published()).isNotEqualTo(found.computed());
  }

  @Test
  void ofAChangedRecordItNamesTheFirstEventAndItsMembers() {
    CommitDifference found =
        changed("per-1", event(0, "{\"a\":1,\"b\":2}"), event(1, "{\"c\":4,\"d\":1}"));
    assertThat(found.event()).isEqualTo(1);
    assertThat(found.aggregate()).isEqualTo("hz-1");
    assertThat(found.sequence()).isEqualTo(1);
    assertThat(found.fields()).containsExactly("data.c", "data.d");
    assertThat(changed("per-1", event(0, "{\"b\":2,\"a\":1}"), event(1, "{\"c\":3}")).fields())
        .as("the same members, other bytes")
        .containsExactly("data");
    assertThat(changed("per-1", event(0, "{"), event(1, "{\"c\":3}")).fields())
        .containsExactly("data");
  }

  @Test
  void anEventThatWasTakenAwayOrAddedIsNamed() {
    assertThat(changed("per-1", event(0, "{\"a\":1,\"b\":2}")).fields()).containsExactly("events");
    CommitDifference more =
        changed("per-1", event(0, "{\"a\":1,\"b\":2}"), event(1, "{\"c\":3}"), event(2, "{}"));
    assertThat(more.event()).isEqualTo(2);
    assertThat(more.sequence()).isNull();
  }

  @Test
  void whereTheTopicHasItNoMoreOnlyTheHashesAreTold() {
    CommitDifference found = CommitDifference.of(stored("per-2", published.events()), null);
    assertThat(found.published()).isNull();
    assertThat(found.fields()).isEmpty();
    assertThat(found.stored()).isNotEqualTo(found.computed());
  }

  private CommitDifference changed(String actor, RecordedEvent... events) {
    return CommitDifference.of(stored(actor, List.of(events)), published);
  }

  /** As somebody left it in the store, who did not know how hashes are made. */
  private Commit stored(String actor, List<RecordedEvent> events) {
    return new Commit(header(actor), events, published.prev(), published.hash());
  }

  private static Commit commit(String actor, RecordedEvent... events) {
    byte[] prev = CommitFormat.genesis();
    return new Commit(
        header(actor),
        List.of(events),
        prev,
        CommitFormat.hash(prev, header(actor), List.of(events)));
  }

  private static CommitHeader header(String actor) {
    return new CommitHeader(
        "/cell/test/hazard-service",
        1,
        TIME,
        "http:acc-1:key",
        null,
        actor,
        Authority.OFFICER,
        false,
        "correlation",
        null,
        null);
  }

  private static RecordedEvent event(long sequence, String data) {
    return new RecordedEvent(
        "event-" + sequence,
        "Hazard",
        "hz-1",
        sequence,
        "org.shouwang.hazard.any.v1",
        TIME,
        new Owner("371102", null, "ent-7"),
        data.getBytes(StandardCharsets.UTF_8));
  }
}
