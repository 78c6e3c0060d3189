package org.shouwang.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A member was appointed lead enterprise of a cooperative (龙头任命).
 *
 * @param occurredAt when it happened in the world
 * @param leadEnterprise the leading enterprise (龙头企业)
 * @param leadPerson its person in charge, by opaque id
 * @param until last day of the term, a local date (Asia/Shanghai)
 */
@WireType(name = "org.shouwang.membership.lead-appointed", version = 1)
public record LeadAppointedV1(
    Instant occurredAt,
    String leadEnterprise,
    @Nullable String leadPerson,
    @Nullable LocalDate until)
    implements MembershipContract {

  public LeadAppointedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(leadEnterprise, "leadEnterprise");
  }
}
