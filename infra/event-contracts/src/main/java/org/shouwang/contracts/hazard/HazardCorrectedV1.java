package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * What was reported of a hazard was corrected; what is absent stays as it was (隐患信息更正).
 *
 * @param occurredAt when it happened in the world
 * @param category what it is about
 * @param clause the checklist or standard clause
 * @param description what is wrong, in words that name nobody
 * @param place where on the site
 * @param reason why, in words that name nobody
 * @param correcterId who corrected it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.corrected", version = 1)
public record HazardCorrectedV1(
    Instant occurredAt,
    @Nullable HazardCategory category,
    @Nullable String clause,
    @Nullable String description,
    @Nullable String place,
    String reason,
    String correcterId)
    implements HazardContract {

  public HazardCorrectedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
    Required.value(correcterId, "correcterId");
  }
}
