package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The reporter of a report was answered (举报已答复).
 *
 * @param occurredAt when it happened in the world
 * @param reply the answer, in words that name nobody
 * @param replierId who answered, by opaque id
 */
@WireType(name = "org.shouwang.hazard.public-report-replied", version = 1)
public record PublicReportRepliedV1(Instant occurredAt, String reply, String replierId)
    implements PublicReportContract {

  public PublicReportRepliedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reply, "reply");
    Required.value(replierId, "replierId");
  }
}
