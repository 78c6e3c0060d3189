package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The rectification of a hazard was assigned (整改已下达).
 *
 * @param occurredAt when it happened in the world
 * @param assigneeId who is to rectify, by opaque id; absent when the enterprise as a whole
 * @param measure at once or within a limit
 * @param dueAt the deadline; a due day ends at 24:00 Asia/Shanghai
 * @param instruction what is to be done, in words that name nobody
 * @param policyVersion policy version (政策版本) whose numbers were used
 */
@WireType(name = "org.shouwang.hazard.rectification-assigned", version = 1)
public record RectificationAssignedV1(
    Instant occurredAt,
    @Nullable String assigneeId,
    RectificationMeasure measure,
    Instant dueAt,
    @Nullable String instruction,
    String policyVersion)
    implements HazardContract {

  public RectificationAssignedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(measure, "measure");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(policyVersion, "policyVersion");
  }
}
