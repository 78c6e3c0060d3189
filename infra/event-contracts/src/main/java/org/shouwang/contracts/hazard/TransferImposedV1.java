package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A transfer was imposed: another segment of responsibility begins (指定转办).
 *
 * @param occurredAt when it happened in the world
 * @param fromEnterpriseId the enterprise that was responsible until now (企业)
 * @param toEnterpriseId the enterprise that is to be responsible (企业)
 * @param reason why, in words that name nobody
 * @param imposerId who imposed it, by opaque id
 * @param previousDueAt the deadline until now, where another was set
 * @param dueAt the deadline from now on, where another was set
 */
@WireType(name = "org.shouwang.hazard.transfer-imposed", version = 1)
public record TransferImposedV1(
    Instant occurredAt,
    String fromEnterpriseId,
    String toEnterpriseId,
    String reason,
    String imposerId,
    @Nullable Instant previousDueAt,
    @Nullable Instant dueAt)
    implements HazardContract {

  public TransferImposedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(fromEnterpriseId, "fromEnterpriseId");
    Required.value(toEnterpriseId, "toEnterpriseId");
    Required.value(reason, "reason");
    Required.value(imposerId, "imposerId");
    previousDueAt = Required.optional(previousDueAt);
    dueAt = Required.optional(dueAt);
  }
}
