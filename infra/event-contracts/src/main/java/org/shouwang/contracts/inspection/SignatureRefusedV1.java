package org.shouwang.contracts.inspection;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The signature of a visit's record was refused, which is recorded (Work Safety Law art. 68) (拒签).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 * @param findings findings (问题) recorded, a count
 * @param strengths strengths (优点) noted, a count
 */
@WireType(name = "org.shouwang.inspection.signature-refused", version = 1)
public record SignatureRefusedV1(Instant occurredAt, String reason, int findings, int strengths)
    implements InspectionContract {

  public SignatureRefusedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
  }
}
