package org.shouwang.reporting.read.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.membership.CooperativeDissolvedV1;
import org.shouwang.contracts.membership.CooperativeEvaluatedV1;
import org.shouwang.contracts.membership.CooperativeKind;
import org.shouwang.contracts.membership.CooperativePilotedV1;
import org.shouwang.contracts.membership.CooperativeProposedV1;
import org.shouwang.contracts.membership.CooperativeRolledOutV1;
import org.shouwang.contracts.membership.LeadAppointedV1;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.ProjectionFixture;
import org.shouwang.reporting.read.scoreboard.CooperativeCard.Stage;

class CooperativesProjectionTest {
  private static final Owner OWNER = new Owner("371102", "coop-1", null);

  private final ProjectionFixture<CooperativeCard> view =
      ProjectionFixture.of(new CooperativesProjection());

  @Test
  void knowsTheStageAtAnyInstant() {
    view.given("coop-1", OWNER, proposed(1))
        .given("coop-1", OWNER, new CooperativePilotedV1(day(10)))
        .given("coop-1", OWNER, new CooperativeEvaluatedV1(day(20), "fit"))
        .given("coop-1", OWNER, new CooperativeRolledOutV1(day(30)))
        .given("coop-1", OWNER, new CooperativeDissolvedV1(day(40), "done"));
    CooperativeCard card = view.find("coop-1").orElseThrow();

    assertThat(card.name()).isEqualTo("Xihu");
    assertThat(card.district()).isEqualTo("371102");
    assertThat(card.since()).isEqualTo(day(1));
    assertThat(card.stage(day(1).minusMillis(1))).isEmpty();
    assertThat(card.stage(day(1))).contains(Stage.PROPOSED);
    assertThat(card.stage(day(10))).contains(Stage.PILOTING);
    assertThat(card.stage(day(29))).contains(Stage.EVALUATED);
    assertThat(card.stage(day(39))).contains(Stage.ROLLED_OUT);
    assertThat(card.stage(day(99))).contains(Stage.DISSOLVED);
  }

  @Test
  void stagesOfOneInstantFollowEachOther() {
    view.given("coop-1", OWNER, proposed(1), new CooperativePilotedV1(day(1)));

    assertThat(view.find("coop-1").orElseThrow().stage(day(1))).contains(Stage.PILOTING);
  }

  @Test
  void knowsWhoLedUntilTheTermWasOver() {
    view.given("coop-1", OWNER, proposed(1))
        .given(
            "coop-1",
            OWNER,
            new LeadAppointedV1(day(5), "ent-1", "per-1", LocalDate.of(2026, 1, 20)))
        .given("coop-1", OWNER, new LeadAppointedV1(day(40), "ent-2", null, null));
    CooperativeCard card = view.find("coop-1").orElseThrow();

    assertThat(card.lead(day(4))).isEmpty();
    assertThat(card.lead(Instant.parse("2026-01-20T15:59:59Z")))
        .hasValueSatisfying(lead -> assertThat(lead.enterprise()).isEqualTo("ent-1"));
    assertThat(card.lead(Instant.parse("2026-01-20T16:00:00Z"))).isEmpty();
    assertThat(card.lead(day(40)))
        .hasValueSatisfying(lead -> assertThat(lead.enterprise()).isEqualTo("ent-2"));
  }

  @ParameterizedTest
  @EnumSource(Context.class)
  void decidesForEveryEventOfEveryContext(Context context) {
    CooperativesProjection projection = new CooperativesProjection();
    for (var type : ContractCatalog.of(context)) {
      boolean about =
          type.event().startsWith("cooperative-") || type.event().equals("lead-appointed");

      assertThat(projection.handles(type.eventClass())).as(type.wireType()).isEqualTo(about);
    }
  }

  private static CooperativeProposedV1 proposed(int day) {
    return new CooperativeProposedV1(day(day), "Xihu", CooperativeKind.AREA, null, null, true);
  }

  private static Instant day(int day) {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * day);
  }
}
