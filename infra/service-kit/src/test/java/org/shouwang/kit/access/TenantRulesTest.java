package org.shouwang.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.kit.access.Unaffiliated.EXPERTS;
import static org.shouwang.kit.access.Unaffiliated.NOBODY_ELSE;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.kit.domain.Owner;

class TenantRulesTest {
  private static final Owner OWNER = new Owner("371102", "coop-1", "ent-1");

  @ParameterizedTest
  @CsvSource({
    // role, district, township, cooperative, enterprise, own route, cooperative-wide route
    "BUREAU_LEADER, 371102, , , , true, true",
    "OFFICER, 371102, , , , true, true",
    "REWARD_OFFICER, 371102, , , , true, true",
    "CITY_SYSTEM, 371102, , , , true, true",
    "AUDITOR, 371102, , , , true, true",
    "OFFICER, 230109, , , , false, false",
    "OFFICER, , , , , false, false",
    "TOWNSHIP_OFFICER, 371102, xihu, , , true, true",
    "TOWNSHIP_OFFICER, 371102, , , , false, false",
    "TOWNSHIP_OFFICER, 371102, other, , , false, false",
    "TOWNSHIP_OFFICER, 230109, xihu, , , false, false",
    "COOP_LEAD, 371102, , coop-1, , true, true",
    "COOP_SAFETY_OFFICER, 371102, , coop-1, ent-9, true, true",
    "COOP_LEAD, 371102, , coop-2, ent-1, false, false",
    "COOP_LEAD, 371102, , , , false, false",
    "COOP_LEAD, 230109, , coop-1, , false, false",
    "EXPERT, 371102, , coop-1, , true, true",
    "EXPERT, 371102, , , , false, false",
    "PRINCIPAL, 371102, , coop-1, ent-1, true, true",
    "SAFETY_MANAGER, 371102, , coop-1, ent-2, false, true",
    "EMPLOYEE, 371102, , coop-2, ent-2, false, false",
    "EMPLOYEE, 371102, , , , false, false",
    "PRINCIPAL, 230109, , coop-1, ent-1, false, false",
    "PUBLIC, 371102, , coop-1, ent-1, false, false",
    "OPERATOR, 371102, , coop-1, ent-1, false, false",
  })
  void seesWhatIsTheirs(
      Role role,
      @Nullable String district,
      @Nullable String township,
      @Nullable String cooperative,
      @Nullable String enterprise,
      boolean own,
      boolean wide) {
    Caller caller =
        new Caller(
            "acc-1", null, enterprise, cooperative, township, district, Set.of(role), Set.of());
    assertThat(TenantRules.visible(caller, caller.roles(), OWNER, "xihu", false, NOBODY_ELSE))
        .isEqualTo(own);
    assertThat(TenantRules.visible(caller, caller.roles(), OWNER, "xihu", true, NOBODY_ELSE))
        .isEqualTo(wide);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whatIsNotKnownIsNotEqual(Role role) {
    Caller caller = new Caller("acc-1", null, null, null, null, "371102", Set.of(role), Set.of());
    Owner nobodys = new Owner("371102", null, null);
    assertThat(TenantRules.visible(caller, caller.roles(), nobodys, null, true, NOBODY_ELSE))
        .isEqualTo(role.level() == Role.Level.DISTRICT);
    assertThat(TenantRules.visible(caller, Set.of(), OWNER, null, true, NOBODY_ELSE)).isFalse();
  }

  @Test
  void nobodyActsInARoleThatTheRouteDoesNotAdmit() {
    Caller both =
        new Caller(
            "acc-1",
            null,
            "ent-2",
            "coop-1",
            null,
            "371102",
            Set.of(Role.EXPERT, Role.PRINCIPAL),
            Set.of());
    assertThat(TenantRules.visible(both, both.roles(), OWNER, null, false, NOBODY_ELSE)).isTrue();
    assertThat(TenantRules.visible(both, Set.of(Role.PRINCIPAL), OWNER, null, false, NOBODY_ELSE))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void anExpertSeesWhatBelongsToNoCooperativeOfHerDistrictWhereTheServiceLetsHer(Role role) {
    Caller caller =
        new Caller("acc-1", null, null, "coop-1", null, "371102", Set.of(role), Set.of());
    Owner alone = new Owner("371102", null, "ent-9");
    assertThat(TenantRules.visible(caller, caller.roles(), alone, null, false, EXPERTS))
        .isEqualTo(role == Role.EXPERT || role.level() == Role.Level.DISTRICT);
    Owner elsewhere = new Owner("230109", null, "ent-9");
    assertThat(TenantRules.visible(caller, caller.roles(), elsewhere, null, false, EXPERTS))
        .isFalse();
    Owner others = new Owner("371102", "coop-2", "ent-9");
    assertThat(TenantRules.visible(caller, caller.roles(), others, null, false, EXPERTS))
        .isEqualTo(role.level() == Role.Level.DISTRICT);
  }
}
