package org.shouwang.membership.domain;

import java.time.Instant;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;

/** What the tests of this context take for given: a district, days of March 2026, an officer. */
public final class Given {
  public static final String DISTRICT = "371102";
  public static final String COOP = id("coop-1");
  public static final String ENTERPRISE = id("ent-7");
  public static final String PERSON = id("per-1");

  private Given() {}

  /** A well-formed id for a short name, for example {@code ent-7}. */
  public static String id(String name) {
    return Ids.derive(name.substring(0, name.indexOf('-')), name);
  }

  /** Nine in the morning, Shanghai time, of a day in March 2026. */
  public static Instant day(int day) {
    return Instant.parse("2026-03-%02dT01:00:00Z".formatted(day));
  }

  public static Actor officer() {
    return new Actor(id("acc-1"), id("per-9"), null, null, DISTRICT, Authority.OFFICER, false);
  }

  public static Owner ofCooperative() {
    return new Owner(DISTRICT, COOP, null);
  }

  public static Owner ofEnterprise() {
    return new Owner(DISTRICT, null, ENTERPRISE);
  }

  public static Owner ofBoth() {
    return new Owner(DISTRICT, COOP, ENTERPRISE);
  }
}
