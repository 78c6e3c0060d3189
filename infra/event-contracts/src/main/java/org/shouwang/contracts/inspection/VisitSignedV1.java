package org.shouwang.contracts.inspection;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A visit's record was signed by the inspected enterprise (签字).
 *
 * @param occurredAt when it happened in the world
 * @param signerId who signed for the inspected enterprise, by opaque id
 * @param findings findings (问题) recorded, a count
 * @param strengths strengths (优点) noted, a count
 */
@WireType(name = "org.shouwang.inspection.visit-signed", version = 1)
public record VisitSignedV1(Instant occurredAt, String signerId, int findings, int strengths)
    implements InspectionContract {

  public VisitSignedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(signerId, "signerId");
  }
}
