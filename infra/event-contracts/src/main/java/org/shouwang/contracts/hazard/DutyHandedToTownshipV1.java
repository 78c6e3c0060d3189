package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The duty to see to a hazard passed from its cooperative to the township; the enterprise still has
 * to rectify it (隐患督办责任移交镇街).
 *
 * @param occurredAt when it happened in the world
 * @param enterpriseId the enterprise that has to rectify it
 * @param cooperativeId the cooperative under which it was found; absent where there was none
 * @param township the township that the enterprise lies in; absent where none is known: the bureau
 *     itself
 * @param cause why
 */
@WireType(name = "org.shouwang.hazard.duty-handed-to-township", version = 1)
public record DutyHandedToTownshipV1(
    Instant occurredAt,
    String enterpriseId,
    @Nullable String cooperativeId,
    @Nullable String township,
    DepartureCause cause)
    implements HazardContract {

  public DutyHandedToTownshipV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(enterpriseId, "enterpriseId");
    Required.value(cause, "cause");
  }
}
