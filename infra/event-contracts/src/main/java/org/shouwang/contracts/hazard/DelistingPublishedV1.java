package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The delisting of a hazard was made public (摘牌已公布).
 *
 * @param occurredAt when it happened in the world
 * @param notice by which notice, and where it stands, in words that name nobody (公告文号、载体)
 * @param publisherId who says so, by opaque id
 */
@WireType(name = "org.shouwang.hazard.delisting-published", version = 1)
public record DelistingPublishedV1(Instant occurredAt, String notice, String publisherId)
    implements HazardContract {

  public DelistingPublishedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(notice, "notice");
    Required.value(publisherId, "publisherId");
  }
}
