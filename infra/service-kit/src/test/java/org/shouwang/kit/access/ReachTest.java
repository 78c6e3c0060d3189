package org.shouwang.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.kit.access.Role.AUDITOR;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.OPERATOR;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;
import static org.shouwang.kit.access.Unaffiliated.EXPERTS;
import static org.shouwang.kit.access.Unaffiliated.NOBODY_ELSE;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.support.TestStore;

/** Lists and single things keep to the same rules. */
class ReachTest {
  /** ent-1 and coop-1 lie in xihu, ent-2 elsewhere, ent-3 nobody knows where. */
  private static final Townships XIHU =
      new Townships() {
        @Override
        public Optional<String> of(Owner owner) {
          String thing = owner.enterprise() == null ? owner.cooperative() : owner.enterprise();
          return switch (String.valueOf(thing)) {
            case "ent-1", "coop-1" -> Optional.of("xihu");
            case "ent-2" -> Optional.of("elsewhere");
            default -> Optional.empty();
          };
        }

        @Override
        public Within within(String district, String township) {
          return township.equals("xihu")
              ? new Within(Set.of("ent-1"), Set.of("coop-1"))
              : new Within(Set.of("ent-2"), Set.of());
        }
      };

  private static final List<Owner> THINGS =
      List.of(
          new Owner("371102", "coop-1", null),
          new Owner("371102", "coop-1", "ent-1"),
          new Owner("371102", "coop-1", "ent-2"),
          new Owner("371102", "coop-2", "ent-3"),
          new Owner("371102", null, "ent-1"),
          new Owner("371102", null, null),
          new Owner("230109", "coop-1", "ent-1"));

  private final MongoCollection<Document> things = things();
  private final Reach reach = new Reach(() -> XIHU, EXPERTS);
  private final Tenancy tenancy = new Tenancy(() -> XIHU, EXPERTS);

  @Test
  void officialsSeeTheirDistrict() {
    assertThat(seen(caller(null, null, null, OFFICER))).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(seen(caller(null, null, null, AUDITOR))).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void townshipOfficersSeeWhatIsKnownToLieInTheirTownship() {
    assertThat(seen(caller("xihu", null, null, TOWNSHIP_OFFICER))).containsExactly(0, 1, 4);
    assertThat(seen(caller("elsewhere", null, null, TOWNSHIP_OFFICER))).containsExactly(2);
    assertThat(seen(caller(null, null, null, TOWNSHIP_OFFICER))).isEmpty();
  }

  @Test
  void withoutAnybodyWhoKnowsTheySeeNothing() {
    Caller officer = caller("xihu", null, null, TOWNSHIP_OFFICER);
    assertThat(found(new Reach(() -> Townships.UNKNOWN, NOBODY_ELSE), officer)).isEmpty();
    assertThat(
            new Tenancy(() -> Townships.UNKNOWN, NOBODY_ELSE).visible(officer, THINGS.getFirst()))
        .isFalse();
  }

  @Test
  void othersSeeWhatTheirCooperativeOrEnterpriseHas() {
    assertThat(seen(caller(null, "coop-1", null, COOP_LEAD))).containsExactly(0, 1, 2);
    // Of a list an enterprise's people see their cooperative's things too.
    assertThat(found(reach, caller(null, "coop-1", "ent-1", PRINCIPAL)))
        .containsExactly(0, 1, 2, 4);
    assertThat(seen(caller(null, "coop-1", "ent-1", OPERATOR))).isEmpty();
  }

  @Test
  void expertsSeeWhatHasNoCooperativeTooWhereTheServiceLetsThem() {
    assertThat(seen(caller(null, "coop-1", null, EXPERT))).containsExactly(0, 1, 2, 4, 5);
    assertThat(seen(caller(null, null, null, EXPERT))).containsExactly(4, 5);
    Reach closed = new Reach(() -> XIHU, NOBODY_ELSE);
    assertThat(found(closed, caller(null, "coop-1", null, EXPERT))).containsExactly(0, 1, 2);
  }

  /** What the list shows, which is what may be asked for one by one. */
  private List<Integer> seen(Caller caller) {
    List<Integer> one = new ArrayList<>();
    for (int i = 0; i < THINGS.size(); i++) {
      if (tenancy.visible(caller, THINGS.get(i))) {
        one.add(i);
      }
    }
    assertThat(found(reach, caller)).isEqualTo(one);
    return one;
  }

  private List<Integer> found(Reach reach, Caller caller) {
    return things
        .find(reach.of(caller))
        .map(thing -> thing.getInteger("_id"))
        .into(new ArrayList<>())
        .stream()
        .sorted()
        .toList();
  }

  private static MongoCollection<Document> things() {
    MongoCollection<Document> things = TestStore.embedded().database().getCollection("things");
    for (int i = 0; i < THINGS.size(); i++) {
      Owner owner = THINGS.get(i);
      Document thing = new Document("_id", i).append("district", owner.district());
      if (owner.cooperative() != null) {
        thing.append("cooperative", owner.cooperative());
      }
      if (owner.enterprise() != null) {
        thing.append("enterprise", owner.enterprise());
      }
      things.insertOne(thing);
    }
    return things;
  }

  private static Caller caller(
      @Nullable String township,
      @Nullable String cooperative,
      @Nullable String enterprise,
      Role role) {
    return new Caller(
        "acc-1", null, enterprise, cooperative, township, "371102", Set.of(role), Set.of());
  }
}
