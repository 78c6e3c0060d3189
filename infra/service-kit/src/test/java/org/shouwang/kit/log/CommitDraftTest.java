package org.shouwang.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;

/** A commit that could never be read again, or not as it was meant, is not made. */
class CommitDraftTest {

  @Test
  void hasAtLeastOneEvent() {
    assertThatThrownBy(CommitDraftTest::draft)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one event");
  }

  @Test
  void namesNoSequenceOfAnAggregateTwice() {
    assertThatThrownBy(() -> draft(event("e1", "a", 0), event("e2", "b", 0), event("e3", "a", 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
    assertThat(draft(event("e1", "a", 0), event("e2", "b", 0), event("e3", "a", 1)).events())
        .hasSize(3);
  }

  private static CommitDraft draft(RecordedEvent... events) {
    return new CommitDraft(
        "c", null, "acc-1", Authority.PEER, false, "cor", null, null, null, List.of(events));
  }

  private static RecordedEvent event(String id, String aggregate, long sequence) {
    return new RecordedEvent(
        id,
        "Thing",
        aggregate,
        sequence,
        "org.shouwang.test.happened.v1",
        Instant.parse("2026-03-01T08:00:00Z"),
        new Owner("371102", null, null),
        new byte[] {'{', '}'});
  }
}
