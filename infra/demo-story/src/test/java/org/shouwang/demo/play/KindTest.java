package org.shouwang.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KindTest {
  @Test
  void whoReportedTellsADrillFromTheirOwnAndFromThePublics() {
    JsonNode drill = timeline(step("reported.v3", "{\"source\":\"DRILL\"}"));
    assertThat(Kind.DRILL.isOf(drill)).isTrue();
    assertThat(Kind.PUBLIC_REPORT.isOf(drill)).isFalse();
  }

  @Test
  void whatIsFixedOnTheSpotWasOrderedSoAndIsSignedOff() {
    String atOnce = step("rectification-assigned.v1", "{\"measure\":\"IMMEDIATE\"}");
    String later = step("rectification-assigned.v1", "{\"measure\":\"TIME_LIMITED\"}");
    String closed = step("closed.v2", "{}");
    assertThat(Kind.FIXED_ON_THE_SPOT.isOf(timeline(atOnce + ',' + closed))).isTrue();
    assertThat(Kind.FIXED_ON_THE_SPOT.isOf(timeline(later + ',' + closed))).isFalse();
    assertThat(Kind.FIXED_ON_THE_SPOT.isOf(timeline(atOnce))).isFalse();
  }

  private static String step(String type, String facts) {
    return "{\"type\":\"org.shouwang.hazard.%s\",\"facts\":%s}".formatted(type, facts);
  }

  private static JsonNode timeline(String steps) {
    return new JsonMapper().readTree("{\"steps\":[" + steps + "]}");
  }
}
