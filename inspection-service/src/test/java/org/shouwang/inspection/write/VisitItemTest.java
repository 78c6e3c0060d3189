package org.shouwang.inspection.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.inspection.write.ConflictRejection.CONFLICT_RESOLVED;
import static org.shouwang.inspection.write.ConflictRejection.ITEM_TARGET;
import static org.shouwang.inspection.write.ConflictRejection.OWN_ENTERPRISE;
import static org.shouwang.inspection.write.ConflictRejection.PERSONAL_DEED;
import static org.shouwang.kit.access.Role.COOP_LEAD;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.inspection.write.VisitItem.Arrival;
import org.shouwang.inspection.write.VisitItem.Type;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.domain.Rejection;
import org.shouwang.kit.offline.Appliers;
import org.shouwang.kit.offline.KeptItem.Resolution;
import org.shouwang.kit.offline.KeptItem.State;
import org.shouwang.kit.support.TestStore;
import tools.jackson.databind.node.JsonNodeFactory;

/** Items of visits, and the conflicts that this service keeps of them. */
class VisitItemTest {
  private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
  private static final Arrival ARRIVAL = new Arrival("cmp-1", "ent-7");

  @Test
  void namesOneVisitUnlessItBeginsOne() {
    item(Type.CHECK_IN, null, null).demandTarget();
    item(Type.FINDING, "vis-1", null).demandTarget();
    item(Type.FINDING, null, ARRIVAL).demandTarget();
    for (VisitItem wrong :
        List.of(
            item(Type.CHECK_IN, "vis-1", null),
            item(Type.FINDING, null, null),
            item(Type.FINDING, "vis-1", ARRIVAL))) {
      refuses(ITEM_TARGET, wrong::demandTarget);
    }
  }

  @Test
  void isKeptAsItWasAndDecidedOnce() {
    Conflicts conflicts = new Conflicts(TestStore.embedded().database());
    Conflict kept = conflicts.keep(conflict(Type.FINDING));
    assertThat(conflicts.find("cfl-1")).contains(kept);
    conflicts.discarded(kept, new Resolution("per-2", AT, "另报隐患", "http:acc-2:1"));
    refuses(CONFLICT_RESOLVED, () -> conflicts.applying(kept));
  }

  @Test
  void signingIsNobodyElsesAndFindingsAreNotAppliedByTheVisited() {
    Appliers appliers = new Appliers(PERSONAL_DEED, OWN_ENTERPRISE);
    Owner visited = new Owner("371102", "coop-1", "ent-7");
    Caller lead = lead("ent-9");
    appliers.demand(conflict(Type.FINDING), visited, lead);
    refuses(OWN_ENTERPRISE, () -> appliers.demand(conflict(Type.FINDING), visited, lead("ent-7")));
    refuses(PERSONAL_DEED, () -> appliers.demand(conflict(Type.SIGNATURE), visited, lead));
  }

  private static Caller lead(String enterprise) {
    return new Caller(
        "acc-2", "per-2", enterprise, "coop-1", null, "371102", Set.of(COOP_LEAD), Set.of());
  }

  private static Conflict conflict(Type type) {
    return new Conflict(
        "cfl-1",
        State.OPEN,
        new Owner("371102", "coop-1", "ent-7"),
        type,
        "vis-1",
        AT,
        "{}",
        new Actor("acc-1", "per-1", "ent-8", "coop-1", "371102", Authority.PEER, false),
        "http:acc-1:1",
        "digest",
        AT,
        "inspection:record-finished",
        "检查记录已签字或拒签，不能再改动。",
        "The record was signed or refused; nothing is added to it.",
        null);
  }

  private static VisitItem item(Type type, @Nullable String visit, @Nullable Arrival arrival) {
    return new VisitItem("k", type, visit, arrival, JsonNodeFactory.instance.objectNode());
  }

  private static void refuses(Rejection reason, Runnable decision) {
    assertThatThrownBy(decision::run)
        .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.rejection()).isEqualTo(reason));
  }
}
