package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard was found to be reported already; it leaves the figures (隐患已判重).
 *
 * @param occurredAt when it happened in the world
 * @param originalId the hazard as it was reported first
 * @param originalReportedAt when that was: the order of the reporters stays known
 * @param markerId who marked it, by opaque id
 * @param confirmedAt when it was confirmed, if it was
 * @param dueAt its deadline by then, if it had one
 * @param grade its grade, if it was confirmed
 */
@WireType(name = "org.shouwang.hazard.marked-duplicate", version = 1)
public record HazardMarkedDuplicateV1(
    Instant occurredAt,
    String originalId,
    Instant originalReportedAt,
    String markerId,
    @Nullable Instant confirmedAt,
    @Nullable Instant dueAt,
    @Nullable HazardGrade grade)
    implements HazardContract {

  public HazardMarkedDuplicateV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(originalId, "originalId");
    originalReportedAt = Required.instant(originalReportedAt, "originalReportedAt");
    Required.value(markerId, "markerId");
    confirmedAt = Required.optional(confirmedAt);
    dueAt = Required.optional(dueAt);
  }
}
