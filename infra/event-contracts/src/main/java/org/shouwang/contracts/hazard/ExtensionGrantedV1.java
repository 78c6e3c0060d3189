package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An extension of the deadline was granted; the original deadline stays known (准予延期).
 *
 * @param occurredAt when it happened in the world
 * @param dueAt the deadline from now on
 * @param previousDueAt the deadline until now
 * @param originalDueAt the deadline as it was assigned
 * @param remark in words that name nobody
 * @param granterId who granted it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.extension-granted", version = 1)
public record ExtensionGrantedV1(
    Instant occurredAt,
    Instant dueAt,
    Instant previousDueAt,
    Instant originalDueAt,
    @Nullable String remark,
    String granterId)
    implements HazardContract {

  public ExtensionGrantedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    dueAt = Required.instant(dueAt, "dueAt");
    previousDueAt = Required.instant(previousDueAt, "previousDueAt");
    originalDueAt = Required.instant(originalDueAt, "originalDueAt");
    Required.value(granterId, "granterId");
  }
}
