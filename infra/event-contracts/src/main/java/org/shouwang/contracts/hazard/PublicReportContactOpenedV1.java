package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The sealed contact of a report was opened (举报人联系方式已开启).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 * @param openerId who opened it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.public-report-contact-opened", version = 1)
public record PublicReportContactOpenedV1(Instant occurredAt, String reason, String openerId)
    implements PublicReportContract {

  public PublicReportContactOpenedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
    Required.value(openerId, "openerId");
  }
}
