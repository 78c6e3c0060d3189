package org.shouwang.hazard.read.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.ClockFacts.*;
import static org.shouwang.hazard.domain.HazardFacts.*;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardContract;
import org.shouwang.contracts.hazard.PublicReportContract;
import org.shouwang.contracts.hazard.RewardContract;
import org.shouwang.hazard.HandledVersions;
import org.shouwang.hazard.domain.HazardEvent;
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
  void whereThereIsNoCooperativeTheTownshipIsTold() {
    owner = new Owner("371102", null, id("ent-7"));
    happened(confirmationOverdue());
    assertThat(addresses()).containsOnlyKeys("TOWNSHIP_OFFICER:371102", "OFFICER:371102");
  }

  @Test
  void whoeverSeesToItNowIsToldFromTheHandoverOnHoweverItComes() {
    happened(confirmationOverdue(), handedToTownship(9));
    happened(lookBackDue(8));
    happened(escalatedToL1(), lookBackDue(20));
    assertThat(addresses())
        .containsEntry("COOP_SAFETY_OFFICER:" + id("coop-1"), 2)
        .containsEntry("TOWNSHIP_OFFICER:371102", 4);
  }

  @Test
  void historyThatIsEnteredLaterIsToldToNobody() {
    view.imported();
    happened(reported(), overdue(), escalatedToL1());
    assertThat(addresses()).isEmpty();
    assertThat(view.find(HAZARD).orElseThrow().facts())
        .as("but it is remembered, for what happens next")
        .extracting(Fact::what)
        .containsExactly(Fact.What.REPORTER);
  }

  @Test
  void whereOneVersionOfAnEventIsToldEveryOtherIs() {
    for (var family :
        List.of(HazardContract.class, PublicReportContract.class, RewardContract.class)) {
      HandledVersions.assertWhole(family, new InboxProjection()::handles);
    }
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
                mailbox
                    .notices()
                    .forEach(
                        notice ->
                            found.merge(key.substring(0, key.lastIndexOf('/')), 1, Integer::sum)));
    return found;
  }
}
