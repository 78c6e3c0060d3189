package org.shouwang.contracts.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An enterprise was registered (企业登记).
 *
 * @param occurredAt when it happened in the world
 * @param name registered name of the enterprise
 * @param creditCode unified social credit code (统一社会信用代码), GB 32100-2015; many small firms have
 *     none
 * @param township township code (镇街) in charge
 * @param industry industry code (行业代码), GB/T 4754-2017
 * @param address address of the premises
 * @param fictitious true when invented for a demonstration, so that nobody takes it for real
 */
@WireType(name = "org.shouwang.membership.enterprise-registered", version = 1)
public record EnterpriseRegisteredV1(
    Instant occurredAt,
    String name,
    @Nullable String creditCode,
    @Nullable String township,
    String industry,
    @Nullable String address,
    boolean fictitious)
    implements MembershipContract {

  public EnterpriseRegisteredV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(name, "name");
    Required.value(industry, "industry");
  }
}
