package org.shouwang.hazard.read.timeline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardFacts.EARLIER;
import static org.shouwang.hazard.domain.HazardFacts.acceptedOn;
import static org.shouwang.hazard.domain.HazardFacts.assigned;
import static org.shouwang.hazard.domain.HazardFacts.closedOn;
import static org.shouwang.hazard.domain.HazardFacts.confirmed;
import static org.shouwang.hazard.domain.HazardFacts.day;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.hazard.domain.HazardFacts.lookBackAfter;
import static org.shouwang.hazard.domain.HazardFacts.lookBackPassed;
import static org.shouwang.hazard.domain.HazardFacts.markedDuplicate;
import static org.shouwang.hazard.domain.HazardFacts.rectified;
import static org.shouwang.hazard.domain.HazardFacts.reported;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.Standing;
import tools.jackson.databind.json.JsonMapper;

class HazardFieldsTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void whatEveryoneSeesOfAReportedHazardIsItsReportAndWhoIsResponsible() {
    HazardFields fields = after(reported()).getLast();
    assertThat(text(fields, "status")).isEqualTo("REPORTED");
    assertThat(text(fields, "report.place")).isEqualTo("三号车间");
    assertThat(text(fields, "segments.0.enterprise")).isEqualTo(id("ent-7"));
    assertThat(text(fields, "supervision")).isEqualTo("NONE");
    assertThat(fields.all())
        .doesNotContainKeys("report.clause", "recurrenceOf", "assignment.dueAt");
  }

  @Test
  void aClosedHazardStillShowsHowItWasTreated() {
    List<HazardFields> steps =
        after(
            reported(),
            confirmed(),
            assigned(),
            rectified(),
            acceptedOn(5),
            closedOn(5, 4, 0, true),
            lookBackAfter(5));
    HazardFields before = steps.get(4);
    HazardFields last = steps.getLast();
    assertThat(text(last, "status")).isEqualTo("CLOSED");
    assertThat(last.all().get("assignment.dueAt")).isEqualTo(before.all().get("assignment.dueAt"));
    assertThat(last.all().get("submission.rectifierId"))
        .isEqualTo(before.all().get("submission.rectifierId"));
    assertThat(last.all()).containsKey("closure.onTime");
    assertThat(text(last, "lookBack")).isEqualTo("DUE");
  }

  @Test
  void byWhenTheLookBackIsDueIsToldUntilSomebodyHasLooked() {
    List<HazardFields> steps =
        after(
            reported(),
            confirmed(),
            assigned(),
            rectified(),
            acceptedOn(5),
            closedOn(5, 4, 0, true),
            lookBackAfter(5),
            lookBackPassed(20));
    assertThat(text(steps.get(6), "lookBackDueAt")).isEqualTo(lookBackAfter(5).dueAt().toString());
    assertThat(text(steps.get(7), "lookBack")).isEqualTo("PASSED");
    assertThat(steps.get(7).all()).doesNotContainKey("lookBackDueAt");
  }

  @Test
  void aDuplicateTellsOfWhichAndSinceWhen() {
    HazardFields fields =
        after(reported(), markedDuplicate(new Standing(null, null, null))).getLast();
    assertThat(text(fields, "originalId")).isEqualTo(EARLIER);
    assertThat(text(fields, "since")).isEqualTo(day(6).toString());
  }

  /** The fields after each event. */
  private static List<HazardFields> after(HazardEvent... events) {
    HazardDecider decider = new HazardDecider();
    Hazard hazard = decider.initial();
    List<HazardFields> all = new ArrayList<>();
    HazardFields fields = HazardFields.NONE;
    for (HazardEvent event : events) {
      hazard = decider.evolve(hazard, event);
      fields = fields.then(hazard, JSON);
      all.add(fields);
    }
    return all;
  }

  private static String text(HazardFields fields, String name) {
    return fields.all().get(name).asString();
  }
}
