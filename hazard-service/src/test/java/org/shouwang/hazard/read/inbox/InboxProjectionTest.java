package org.shouwang.hazard.read.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.ClockFacts.*;
import static org.shouwang.hazard.domain.HazardFacts.*;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardContract;
import org.shouwang.hazard.HandledVersions;
import org.shouwang.hazard.domain.Ending;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardEvent.RectificationAssigned;
import org.shouwang.hazard.domain.Measure;
import org.shouwang.hazard.domain.StopExtent;
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.ProjectionFixture;

/** Who is told of what. */
class InboxProjectionTest {
  private final ProjectionFixture<Mailbox> view = ProjectionFixture.of(new InboxProjection());
  private Owner owner = report().owner();

  @Test
  void eachStepBeyondTheDeadlineIsToldToThoseWhoAreToActNow() {
    happened(dueSoon());
    assertThat(addresses()).containsOnlyKeys("SAFETY_MANAGER:" + id("ent-7"));
    happened(overdue(), escalatedToL1());
    assertThat(addresses())
        .containsEntry("SAFETY_MANAGER:" + id("ent-7"), 2)
        .containsEntry("PRINCIPAL:" + id("ent-7"), 1)
        .containsEntry("COOP_SAFETY_OFFICER:" + id("coop-1"), 1)
        .hasSize(3);
    happened(escalatedToL2());
    assertThat(addresses()).containsEntry("TOWNSHIP_OFFICER:371102", 1).hasSize(4);
    happened(escalatedToL3(), referred());
    assertThat(addresses())
        .containsEntry("OFFICER:371102", 2)
        .containsEntry("PRINCIPAL:" + id("ent-7"), 2);
  }

  @Test
  void thePersonInChargeIsToldToo() {
    happened(
        new RectificationAssigned(
            day(4), personOf("ent-7-c"), Measure.TIME_LIMITED, DUE, null, "x"));
    assertThat(addresses())
        .containsOnlyKeys("SAFETY_MANAGER:" + id("ent-7"), "PERSON:" + personOf("ent-7-c"));
  }

  @Test
  void aMajorHazardIsToldToTheRegulatorAndToTheWorkers() {
    happened(notified(3));
    assertThat(addresses())
        .containsOnlyKeys(
            "PRINCIPAL:" + id("ent-7"),
            "EMPLOYEE:" + id("ent-7"),
            "OFFICER:371102",
            "TOWNSHIP_OFFICER:371102");
  }

  @Test
  void whereThereIsNoCooperativeTheTownshipIsTold() {
    owner = new Owner("371102", null, id("ent-7"));
    happened(confirmationOverdue());
    assertThat(addresses()).containsOnlyKeys("TOWNSHIP_OFFICER:371102");
  }

  @Test
  void theReceivingEnterpriseIsToldOfATransfer() {
    happened(transferProposed());
    assertThat(addresses()).containsOnlyKeys("PRINCIPAL:" + id("ent-9"));
    happened(transferUnanswered());
    assertThat(addresses())
        .containsEntry("PRINCIPAL:" + id("ent-9"), 2)
        .containsEntry("OFFICER:371102", 1);
  }

  @Test
  void whoIsToDecideOrToPublishIsToldThatItTakesTooLong() {
    happened(extensionUndecided());
    assertThat(addresses())
        .containsOnlyKeys("COOP_SAFETY_OFFICER:" + id("coop-1"), "OFFICER:371102");
    happened(listingUnpublished());
    assertThat(addresses()).containsEntry("OFFICER:371102", 2).hasSize(2);
  }

  @Test
  void thatAListingOrAStopEndedIsToldToThePrincipalAndToOfficials() {
    happened(
        supervisionEnded(Ending.EXTINGUISHED),
        suspensionEnded(Ending.EXTINGUISHED, StopExtent.FULL));
    assertThat(addresses())
        .containsEntry("PRINCIPAL:" + id("ent-7"), 2)
        .containsEntry("OFFICER:371102", 2)
        .containsEntry("TOWNSHIP_OFFICER:371102", 2)
        .hasSize(3);
  }

  @Test
  void historyThatIsEnteredLaterIsToldToNobody() {
    view.imported();
    happened(overdue(), escalatedToL1());
    assertThat(view.all()).isEmpty();
  }

  @Test
  void whereOneVersionOfAnEventIsToldEveryOtherIs() {
    HandledVersions.assertWhole(HazardContract.class, new InboxProjection()::handles);
  }

  private void happened(HazardEvent... events) {
    HazardContractMapping mapping = new HazardContractMapping();
    view.given(
        HAZARD, owner, Stream.of(events).map(mapping::toContract).toArray(ContractEvent[]::new));
  }

  /** How many notices lie under each address, whatever the month. */
  private Map<String, Integer> addresses() {
    Map<String, Integer> found = new TreeMap<>();
    view.all()
        .forEach(
            (key, mailbox) ->
                found.merge(
                    key.substring(0, key.lastIndexOf('/')),
                    mailbox.notices().size(),
                    Integer::sum));
    return found;
  }
}
