package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The listing of a hazard for supervision was made public (挂牌已公布).
 *
 * @param occurredAt when it happened in the world
 * @param notice by which notice, and where it stands, in words that name nobody (公告文号、载体)
 * @param publisherId who says so, by opaque id
 */
@WireType(name = "org.shouwang.hazard.listing-published", version = 1)
public record ListingPublishedV1(Instant occurredAt, String notice, String publisherId)
    implements HazardContract {

  public ListingPublishedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(notice, "notice");
    Required.value(publisherId, "publisherId");
  }
}
