package org.shouwang.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** Since when a hazard waits for its confirmation. */
class TimersTest {
  private static final Instant FOUND = Instant.parse("2026-11-30T08:00:00Z");
  private static final Instant RECORDED = FOUND.plus(Duration.ofDays(31));

  @Test
  void whatIsRaisedByAClockThatIsAheadWaitsFromThen() {
    assertThat(checked(RECORDED.plus(Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void nobodyIsToldThatItWaitsTooLong() {
    assertThat(checked(RECORDED.plus(Duration.ofDays(17))))
        .singleElement()
        .asString()
        .contains("I10", "confirmation-overdue has not fired");
  }

  private static List<Violation> checked(Instant now) {
    Document reported =
        new Document("id", "event-1")
            .append("aggregate", "hz-00000000000000000000000001")
            .append("type", "org.shouwang.hazard.reported.v3")
            .append("occurredAt", Date.from(FOUND))
            .append("data", new Binary("{}".getBytes(StandardCharsets.UTF_8)));
    Document commit =
        new Document("_id", 1L)
            .append("command", "policy:when-then:event:target")
            .append("recordedAt", Date.from(RECORDED))
            .append("events", List.of(reported));
    return new Timers().check(new Log("hazard", List.of(new Stored.Commit(commit))), now);
  }
}
