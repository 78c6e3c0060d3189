package org.shouwang.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** Whatever is violated, the history of the aggregate that it is about is told. */
class StoryTest {
  private static final String ONE = "hz-00000000000000000000000001";
  private static final String OTHER = "hz-00000000000000000000000002";

  private final List<Document> documents = new ArrayList<>();

  @Test
  void ofACommitThatDoesNotFitItIsThatOfItsAggregate() {
    Log log = log();
    documents.get(2).append("actor", "somebody-else");
    Violation violation = Chain.firstFault(log).orElseThrow();
    assertThat(violation).hasToString("I5 hazard commit 3: is not what its hash says");
    assertThat(violation.aggregates()).containsExactly(ONE);

    Story story = Story.of(violation, List.of(log));
    assertThat(story.stored())
        .containsExactly(
            "hazard commit 1 at 2026-03-01T08:00:00Z by http:acc-1:key-1: "
                + ONE
                + ":0 org.shouwang.hazard.reported.v3",
            "hazard commit 3 at 2026-03-01T08:00:00Z by policy:when-then:evt:target: "
                + ONE
                + ":1 org.shouwang.hazard.reported.v3");
    assertThat(story.tellsOf("{\"key\":\"key-1\",\"phase\":\"INVOKE\"}")).isTrue();
    assertThat(story.tellsOf("{\"path\":\"/api/v1/hazards/" + ONE + "/closure\"}")).isTrue();
    assertThat(story.tellsOf("{\"key\":\"key-2\",\"path\":\"/api/v1/hazards\"}")).isFalse();
  }

  @Test
  void ofACommandWithTwoCommitsItIsThatOfBoth() {
    Log log = log();
    documents.get(1).append("command", "http:acc-1:key-1");
    Violation violation =
        new Promises().check(log, new Topic("none", List.of(), List.of()), List.of()).getFirst();
    assertThat(violation.subject()).isEqualTo("http:acc-1:key-1");
    assertThat(violation.aggregates()).containsExactlyInAnyOrder(ONE, OTHER);
  }

  @Test
  void ofARouteItIsThatOfTheIdInIt() {
    Violation shown = new Violation(7, "/hazards/" + ONE + "/timeline", "is shown to a stranger");
    assertThat(shown.aggregates()).containsExactly(ONE);
    assertThat(Story.of(shown, List.of(log())).stored()).hasSize(2);
  }

  @Test
  void whatIsAboutNoAggregateHasNone() {
    Violation platform = new Violation(9, "platform", "not within 30 s: every service is UP");
    assertThat(platform.aggregates()).isEmpty();
    assertThat(Story.of(platform, List.of(log())).stored()).isEmpty();
  }

  /** Three commits whose chain fits: one, the other, the one again. */
  private Log log() {
    documents.clear();
    byte[] prev = new byte[32];
    String[] commands = {"http:acc-1:key-1", "http:acc-1:key-2", "policy:when-then:evt:target"};
    for (int i = 0; i < commands.length; i++) {
      Document commit =
          commit(i + 1L, commands[i], i == 1 ? OTHER : ONE, i / 2).append("prev", new Binary(prev));
      prev = Chain.hash(new Stored.Commit(commit));
      documents.add(commit.append("hash", new Binary(prev)));
    }
    return new Log("hazard", documents.stream().map(Stored.Commit::new).toList());
  }

  private static Document commit(long number, String command, String aggregate, long sequence) {
    return new Document("_id", number)
        .append("log", "/cell/local/hazard-service")
        .append("recordedAt", Date.from(java.time.Instant.parse("2026-03-01T08:00:00Z")))
        .append("command", command)
        .append("actor", "acc-1")
        .append("authority", "PEER")
        .append("imported", false)
        .append("correlation", "cor")
        .append(
            "events",
            List.of(
                new Document("id", "evt-" + number)
                    .append("aggregateType", "Hazard")
                    .append("aggregate", aggregate)
                    .append("sequence", sequence)
                    .append("type", "org.shouwang.hazard.reported.v3")
                    .append("occurredAt", new Date(0))
                    .append("data", new Binary(new byte[0]))));
  }
}
