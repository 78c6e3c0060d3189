package org.shouwang.hazard.read.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardFacts.*;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardContract;
import org.shouwang.contracts.hazard.HazardGrade;
import org.shouwang.hazard.domain.Facets.Operation;
import org.shouwang.hazard.domain.Facets.Plan;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.domain.Standing;
import org.shouwang.hazard.domain.StopExtent;
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.kit.projection.ProjectionFixture;

/** The ledger, fed through the real dispatcher: each event twice, and from zero. */
class HazardsProjectionTest {
  private final ProjectionFixture<HazardRow> ledger = ProjectionFixture.of(new HazardsProjection());

  @Test
  void showsAHazardAsItStandsAfterEachStep() {
    happened(reported());
    assertThat(row().status()).isEqualTo(HazardStatus.REPORTED);
    assertThat(row().report().description()).isEqualTo(report().description());
    happened(confirmed());
    assertThat(row().status()).isEqualTo(HazardStatus.CONFIRMED);
    happened(assigned());
    assertThat(row().assignment().dueAt()).isEqualTo(assigned().dueAt());
    happened(rectified());
    assertThat(row().status()).isEqualTo(HazardStatus.RECTIFIED);
    happened(rejected());
    assertThat(row().status()).isEqualTo(HazardStatus.RECTIFYING);
    assertThat(row().rectifiedAt()).isNull();
    happened(rectifiedOn(7));
    happened(acceptedOn(8), closedOn(8, 7, 1, true));
    assertThat(row().status()).isEqualTo(HazardStatus.CLOSED);
    assertThat(row().rejections()).isEqualTo(1);
    assertThat(row().closedAt()).isEqualTo(day(8));
    assertThat(row().version()).isEqualTo(7);
  }

  @Test
  void showsADismissedHazard() {
    happened(reported());
    happened(dismissed());
    assertThat(row().status()).isEqualTo(HazardStatus.DISMISSED);
  }

  @Test
  void aDuplicateStandsAsideUntilThatIsRevoked() {
    happened(reported(), confirmed(), markedDuplicate(new Standing(day(3), null, Grade.GENERAL)));
    assertThat(row().status()).isEqualTo(HazardStatus.DUPLICATE);
    assertThat(row().links().duplicateOf()).isEqualTo(EARLIER);
    happened(duplicateRevoked(new Standing(day(3), null, Grade.GENERAL)));
    assertThat(row().status()).isEqualTo(HazardStatus.CONFIRMED);
    assertThat(row().links().duplicateOf()).isNull();
  }

  @Test
  void showsAReinstatedHazardAsCorrectedAndLinked() {
    happened(reported(), dismissed(), appealed(), reinstated(), corrected(), recurrence());
    assertThat(row().status()).isEqualTo(HazardStatus.REPORTED);
    assertThat(row().report().place()).isEqualTo("四号车间");
    assertThat(row().links().recurrenceOf()).isEqualTo(EARLIER);
  }

  @Test
  void showsTheFacetsOfAMajorHazard() {
    happened(reported(), confirmed(), raised(), suspended(StopExtent.PARTIAL), listed());
    happened(planSubmitted(), planApproved());
    assertThat(row().confirmation().grade()).isEqualTo(HazardGrade.MAJOR);
    assertThat(row().facets())
        .isEqualTo(
            new HazardRow.Facets(Plan.APPROVED, Supervision.LISTED, Operation.PARTIAL, null));
    happened(assigned(), rectified(), resumptionRequested());
    assertThat(row().facets().reviewDueAt()).isEqualTo(resumptionRequested().reviewDueAt());
    happened(acceptedOn(8), closedOn(8, 5, 0, true), resumed(), delisted());
    assertThat(row().facets())
        .isEqualTo(
            new HazardRow.Facets(Plan.APPROVED, Supervision.DELISTED, Operation.NORMAL, null));
  }

  @Test
  void handlesEveryEventOfItsContext() {
    HazardsProjection projection = new HazardsProjection();
    assertThat(HazardContract.class.getPermittedSubclasses())
        .allMatch(type -> projection.handles(type.asSubclass(ContractEvent.class)));
  }

  private void happened(HazardEvent... events) {
    HazardContractMapping mapping = new HazardContractMapping();
    ledger.given(
        HAZARD,
        report().owner(),
        Arrays.stream(events).map(mapping::toContract).toArray(ContractEvent[]::new));
  }

  private HazardRow row() {
    assertThat(ledger.parked()).isEmpty();
    return ledger.find(HAZARD).orElseThrow();
  }
}
