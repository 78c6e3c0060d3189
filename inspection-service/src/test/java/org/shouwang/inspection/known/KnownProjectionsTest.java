package org.shouwang.inspection.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.inspection.domain.InspectionFacts.day;
import static org.shouwang.inspection.domain.InspectionFacts.id;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.hazard.HazardRectifiedV1;
import org.shouwang.contracts.hazard.LookBackEndedV1;
import org.shouwang.contracts.hazard.LookBackScheduledV1;
import org.shouwang.contracts.hazard.RectificationAcceptedV1;
import org.shouwang.contracts.hazard.RectificationAcceptedV2;
import org.shouwang.contracts.hazard.SpeakingAuthority;
import org.shouwang.contracts.membership.Employment;
import org.shouwang.contracts.membership.ExpertEngagedV1;
import org.shouwang.contracts.membership.ExpertReleasedV1;
import org.shouwang.contracts.membership.PersonLeftV1;
import org.shouwang.contracts.membership.PersonRegisteredV1;
import org.shouwang.contracts.membership.Position;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.ProjectionFixture;

/** What membership told, fed through the real dispatcher: each event twice, and from zero. */
class KnownProjectionsTest {
  private static final String COOP = id("coop-1");
  private static final String ENTERPRISE = id("ent-7");
  private static final Owner OWNER = new Owner("371102", COOP, ENTERPRISE);

  @Test
  void aPersonWorksWhereSheWasRegisteredUntilSheLeaves() {
    var known = ProjectionFixture.of(new KnownPeopleProjection());
    String worker = id("per-1");
    known.given(
        worker,
        OWNER,
        new PersonRegisteredV1(day(1), Position.EMPLOYEE, Employment.OWN, ENTERPRISE));
    assertThat(known.find(worker)).contains(new KnownPerson("371102", ENTERPRISE, false, false));
    known.given(worker, OWNER, new PersonLeftV1(day(2), ENTERPRISE, Position.EMPLOYEE, null));
    assertThat(known.find(worker)).contains(new KnownPerson("371102", ENTERPRISE, false, true));
    String expert = id("per-2");
    known.given(expert, OWNER, new PersonRegisteredV1(day(1), Position.EXPERT, null, null));
    assertThat(known.find(expert)).contains(new KnownPerson("371102", null, true, false));
  }

  @Test
  void anExpertIsEngagedUntilSheIsReleased() {
    var known = ProjectionFixture.of(new KnownExpertsProjection());
    String id = id("exp-1");
    known.given(id, OWNER, new ExpertEngagedV1(day(1), id("per-2"), COOP, List.of("用电")));
    assertThat(known.find(id)).contains(new KnownExpert(id("per-2"), COOP, false));
    known.given(id, OWNER, new ExpertReleasedV1(day(2), id("per-2"), COOP, "期满"));
    assertThat(known.find(id)).contains(new KnownExpert(id("per-2"), COOP, true));
  }

  @Test
  void aLookBackIsDueUntilNothingIsLeftToLookAt() {
    var known = ProjectionFixture.of(new KnownLookBacksProjection());
    String hazard = id("hz-1");
    known.given(hazard, OWNER, new LookBackScheduledV1(day(1), day(20), "lifecycle-test"));
    assertThat(known.find(hazard)).map(KnownLookBack::due).contains(true);
    known.given(hazard, OWNER, new LookBackEndedV1(day(2), "企业已关停", id("per-2")));
    assertThat(known.find(hazard)).map(KnownLookBack::due).contains(false);
  }

  @Test
  void whoAcceptedIsKnownUntilSomethingIsSubmittedAnew() {
    var known = ProjectionFixture.of(new KnownLookBacksProjection());
    String hazard = id("hz-1");
    known.given(
        hazard,
        OWNER,
        new HazardRectifiedV1(day(1), "已修", id("per-1")),
        new RectificationAcceptedV1(day(2), id("per-2"), null, null),
        new RectificationAcceptedV2(day(3), id("per-3"), null, SpeakingAuthority.OFFICER, null));
    assertThat(known.find(hazard).orElseThrow().accepters())
        .containsExactly(id("per-2"), id("per-3"));
    known.given(hazard, OWNER, new HazardRectifiedV1(day(9), "已修", id("per-1")));
    assertThat(known.find(hazard).orElseThrow().accepters()).isEmpty();
  }
}
