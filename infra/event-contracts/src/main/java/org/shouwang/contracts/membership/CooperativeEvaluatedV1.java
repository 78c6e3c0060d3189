package org.shouwang.contracts.membership;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A cooperative's pilot was evaluated (合作社评估).
 *
 * @param occurredAt when it happened in the world
 * @param conclusion what the evaluation found, in words
 */
@WireType(name = "org.shouwang.membership.cooperative-evaluated", version = 1)
public record CooperativeEvaluatedV1(Instant occurredAt, String conclusion)
    implements MembershipContract {

  public CooperativeEvaluatedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(conclusion, "conclusion");
  }
}
