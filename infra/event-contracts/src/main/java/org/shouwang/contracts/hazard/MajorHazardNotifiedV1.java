package org.shouwang.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A major hazard was reported to those whom the law names (安全生产法 art. 41) (重大隐患已报告).
 *
 * @param occurredAt when it happened in the world
 * @param recipients to whom
 */
@WireType(name = "org.shouwang.hazard.major-hazard-notified", version = 1)
public record MajorHazardNotifiedV1(Instant occurredAt, List<NotifiedBody> recipients)
    implements HazardContract {

  public MajorHazardNotifiedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    recipients = Required.list(recipients, "recipients");
  }
}
