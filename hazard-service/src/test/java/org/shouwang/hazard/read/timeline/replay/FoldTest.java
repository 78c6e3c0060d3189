package org.shouwang.hazard.read.timeline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardFacts.EARLIER;
import static org.shouwang.hazard.domain.HazardFacts.confirmed;
import static org.shouwang.hazard.domain.HazardFacts.day;
import static org.shouwang.hazard.domain.HazardFacts.repetitionFlagged;
import static org.shouwang.hazard.domain.HazardFacts.reported;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.read.timeline.Story;
import org.shouwang.hazard.read.timeline.Timeline;
import org.shouwang.hazard.read.timeline.TimelineStep;
import org.shouwang.kit.domain.Authority;
import tools.jackson.databind.json.JsonMapper;

class FoldTest {
  private static final Instant REPORT = reported().occurredAt();

  /** As logs have it: the flag came of another hazard's confirmation, which was entered late. */
  private final Story story = story(reported(), confirmed(), repetitionFlagged(-1, EARLIER));

  @Test
  void atNoInstantIsAHazardKnownBeforeItsReport() {
    for (Instant at = day(-3); at.isBefore(REPORT); at = at.plusSeconds(3_600)) {
      Fold before = asOf(at);
      assertThat(before.status()).isEqualTo(HazardStatus.UNREPORTED);
      assertThat(before.steps()).isEmpty();
    }
    assertThat(asOf(REPORT).status()).isEqualTo(HazardStatus.REPORTED);
    assertThat(asOf(REPORT).fields().getLast().all()).containsKey("scrutiny.repetition.times");
    assertThat(asOf(day(30)).status()).isEqualTo(HazardStatus.CONFIRMED);
  }

  private Fold asOf(Instant at) {
    return Fold.of(story, new Moment(at, null, null)::holds, new JsonMapper());
  }

  private static Story story(HazardEvent... events) {
    List<TimelineStep> steps = new ArrayList<>();
    for (int i = 0; i < events.length; i++) {
      steps.add(step(i, events[i].occurredAt()));
    }
    return new Story(
        new Timeline(
            "hz-1",
            "371102",
            null,
            "ent-7",
            HazardStatus.CONFIRMED,
            steps,
            new Timeline.Verification(
                "/cell/local/hazard-service", 3, true, null, null, 3L, 3, null)),
        List.of(events));
  }

  private static TimelineStep step(int sequence, Instant occurredAt) {
    return new TimelineStep(
        sequence,
        "event-" + sequence,
        "org.shouwang.hazard.any.v1",
        "一步",
        "A step",
        occurredAt,
        day(20),
        "per-1",
        Authority.OFFICER,
        false,
        HazardStatus.REPORTED,
        HazardStatus.REPORTED,
        sequence + 1,
        "00",
        null,
        "{}",
        null);
  }
}
