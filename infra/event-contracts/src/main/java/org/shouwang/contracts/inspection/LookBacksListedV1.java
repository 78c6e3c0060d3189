package org.shouwang.contracts.inspection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * What a visiting team has to look at again was listed (回头看清单).
 *
 * @param occurredAt when it happened in the world
 * @param hazards the closed hazards to be looked at again
 */
@WireType(name = "org.shouwang.inspection.look-backs-listed", version = 1)
public record LookBacksListedV1(Instant occurredAt, List<LookBack> hazards)
    implements InspectionContract {

  public LookBacksListedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    hazards = Required.list(hazards, "hazards");
  }

  /**
   * One closed hazard to be looked at again (待回头看).
   *
   * @param hazardId the hazard
   * @param visitId the visit that found it, if one did; whoever was in its team does not answer
   */
  public record LookBack(String hazardId, @Nullable String visitId) {

    public LookBack {
      Required.value(hazardId, "hazardId");
    }
  }
}
