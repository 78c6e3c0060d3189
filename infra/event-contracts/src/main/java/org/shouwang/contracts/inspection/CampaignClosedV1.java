package org.shouwang.contracts.inspection;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A campaign was closed (互查办结).
 *
 * @param occurredAt when it happened in the world
 * @param visits visits made, a count
 * @param findings findings (问题) recorded, a count
 * @param strengths strengths (优点) noted, a count
 */
@WireType(name = "org.shouwang.inspection.campaign-closed", version = 1)
public record CampaignClosedV1(Instant occurredAt, int visits, int findings, int strengths)
    implements InspectionContract {

  public CampaignClosedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
  }
}
