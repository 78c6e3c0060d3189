package org.shouwang.hazard.write;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.hazard.write.ConflictRejection.CONFLICT_RESOLVED;
import static org.shouwang.hazard.write.ConflictRejection.ITEM_TARGET;
import static org.shouwang.hazard.write.ConflictRejection.OWN_ENTERPRISE;
import static org.shouwang.hazard.write.ConflictRejection.PERSONAL_DEED;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;
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

/** Conflicts are kept until somebody decides, and decided once. */
class ConflictsTest {
  private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
  private static final Appliers APPLIERS = new Appliers(PERSONAL_DEED, OWN_ENTERPRISE);
  private final Conflicts conflicts = new Conflicts(store().database());

  /** The embedded one, unless a suite on a real server says otherwise. */
  TestStore store() {
    return TestStore.embedded();
  }

  @Test
  void isKeptOnceAndAsItWas() {
    Conflict first = conflict("cfl-1", AT);
    assertThat(conflicts.keep(first)).isEqualTo(first);
    conflicts.keep(conflict("cfl-1", AT.plusSeconds(60)));
    assertThat(conflicts.find("cfl-1")).contains(first);
    assertThat(conflicts.find("cfl-2")).isEmpty();
  }

  @Test
  void isAppliedAndThenNotDiscarded() {
    Conflict kept = conflicts.keep(conflict("cfl-1", AT));
    conflicts.applying(kept);
    refuses(() -> conflicts.discarded(kept, decided("http:a:1")));
    conflicts.applied(kept, decided("http:a:2"));
    assertThat(state("cfl-1")).isEqualTo(State.APPLIED);
    refuses(() -> conflicts.discarded(kept, decided("http:a:3")));
  }

  @Test
  void canBeAppliedOnceMoreWhereThatBrokeOff() {
    Conflict kept = conflicts.keep(conflict("cfl-1", AT));
    conflicts.applying(kept);
    conflicts.applying(kept);
    conflicts.reopened(kept);
    assertThat(state("cfl-1")).isEqualTo(State.OPEN);
  }

  @Test
  void isDiscardedOnceAndARetryMeetsItsOwnDecision() {
    Conflict kept = conflicts.keep(conflict("cfl-1", AT));
    Conflict discarded = conflicts.discarded(kept, decided("http:a:1"));
    assertThat(discarded.state()).isEqualTo(State.DISCARDED);
    assertThat(conflicts.discarded(kept, decided("http:a:1"))).isEqualTo(discarded);
    refuses(() -> conflicts.discarded(kept, decided("http:a:2")));
    refuses(() -> conflicts.applying(kept));
  }

  @Test
  void listsTheNewestFirstAndGoesOnBehindOne() {
    for (int i = 0; i < 5; i++) {
      conflicts.keep(conflict("cfl-" + i, AT.plusSeconds(i / 2)));
    }
    List<String> all = ids(conflicts.list(eq("district", "371102"), State.OPEN, null, 10));
    assertThat(all).containsExactly("cfl-4", "cfl-2", "cfl-3", "cfl-0", "cfl-1");
    String behind = Conflicts.place(conflicts.find("cfl-2").orElseThrow());
    assertThat(ids(conflicts.list(eq("district", "371102"), State.OPEN, behind, 10)))
        .containsExactly("cfl-3", "cfl-0", "cfl-1");
    assertThat(conflicts.list(eq("district", "230109"), State.OPEN, null, 10)).isEmpty();
    assertThat(conflicts.list(eq("district", "371102"), State.APPLIED, null, 10)).isEmpty();
  }

  @Test
  void anItemNamesOneHazardUnlessItBeginsOne() {
    item(OfflineItem.Type.REPORT, null, null).demandTarget();
    item(OfflineItem.Type.RECTIFICATION, "hz-1", null).demandTarget();
    item(OfflineItem.Type.RECTIFICATION, null, "key").demandTarget();
    for (OfflineItem wrong :
        List.of(
            item(OfflineItem.Type.REPORT, "hz-1", null),
            item(OfflineItem.Type.RECTIFICATION, null, null),
            item(OfflineItem.Type.RECTIFICATION, "hz-1", "key"))) {
      refuses(ITEM_TARGET, wrong::demandTarget);
    }
  }

  @Test
  void whatDecidesIsAppliedByItsSenderAloneAsSheStoodThen() {
    Conflict kept = conflict("cfl-1", OfflineItem.Type.ACCEPTANCE, "ent-8", AT);
    APPLIERS.demand(kept, kept.owner(), caller("acc-1", "per-1", "ent-8", Role.SAFETY_MANAGER));
    for (Caller other :
        List.of(
            caller("acc-2", "per-2", "ent-8", Role.COOP_LEAD),
            caller("acc-2", "per-2", null, Role.OFFICER),
            caller("acc-1", "per-1", "ent-7", Role.SAFETY_MANAGER),
            caller("acc-1", "per-1", "ent-8", Role.EMPLOYEE))) {
      refuses(PERSONAL_DEED, () -> APPLIERS.demand(kept, kept.owner(), other));
    }
  }

  @Test
  void whatTellsAFactIsNotAppliedByThePeopleWhomOthersToldItAbout() {
    Conflict kept = conflict("cfl-1", OfflineItem.Type.REPORT, "ent-8", AT);
    Caller lead = caller("acc-2", "per-2", "ent-7", Role.COOP_LEAD);
    refuses(OWN_ENTERPRISE, () -> APPLIERS.demand(kept, kept.owner(), lead));
    APPLIERS.demand(kept, new Owner("371102", "coop-1", "ent-9"), lead);
    APPLIERS.demand(kept, kept.owner(), caller("acc-2", "per-2", "ent-8", Role.COOP_LEAD));
    APPLIERS.demand(kept, kept.owner(), caller("acc-2", "per-2", null, Role.OFFICER));
    APPLIERS.demand(conflict("cfl-2", AT), kept.owner(), lead);
  }

  private static Caller caller(
      String account, String person, @Nullable String enterprise, Role role) {
    return new Caller(
        account, person, enterprise, "coop-1", null, "371102", Set.of(role), Set.of());
  }

  private static OfflineItem item(
      OfflineItem.Type type, @Nullable String hazard, @Nullable String report) {
    return new OfflineItem("k", type, hazard, report, JsonNodeFactory.instance.objectNode());
  }

  private static void refuses(Runnable decision) {
    refuses(CONFLICT_RESOLVED, decision);
  }

  private static void refuses(Rejection reason, Runnable decision) {
    assertThatThrownBy(decision::run)
        .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.rejection()).isEqualTo(reason));
  }

  private State state(String id) {
    return conflicts.find(id).orElseThrow().state();
  }

  private static List<String> ids(List<Conflict> found) {
    return found.stream().map(Conflict::id).toList();
  }

  private static Resolution decided(String commandId) {
    return new Resolution("per-1", AT, "已另行处理", commandId);
  }

  private static Conflict conflict(String id, Instant receivedAt) {
    return conflict(id, OfflineItem.Type.RECTIFICATION, "ent-7", receivedAt);
  }

  /** Somebody's of an enterprise, about a hazard of ent-7. */
  private static Conflict conflict(
      String id, OfflineItem.Type type, String enterprise, Instant receivedAt) {
    return new Conflict(
        id,
        State.OPEN,
        new Owner("371102", "coop-1", "ent-7"),
        type,
        "hz-1",
        AT,
        null,
        "{\"measures\":\"已整改\"}",
        new Actor("acc-1", "per-1", enterprise, "coop-1", "371102", Authority.PEER, false),
        "http:acc-1:" + id,
        "digest",
        receivedAt,
        "hazard:not-to-rectify",
        "该隐患不处于整改中状态。",
        "This hazard is not being rectified.",
        null);
  }
}
