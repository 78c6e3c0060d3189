package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The listing of a hazard for supervision was not made public in time (挂牌逾期未公布).
 *
 * @param occurredAt when the time had come, however late it was recorded
 * @param listedAt when it was listed
 * @param policyVersion policy version (政策版本) whose numbers were used
 * @param calendar versions of the notices of holidays by which working days were counted; names a
 *     year that had to be assumed
 */
@WireType(name = "org.shouwang.hazard.listing-unpublished", version = 1)
public record ListingUnpublishedV1(
    Instant occurredAt, Instant listedAt, String policyVersion, String calendar)
    implements HazardContract {

  public ListingUnpublishedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    listedAt = Required.instant(listedAt, "listedAt");
    Required.value(policyVersion, "policyVersion");
    Required.value(calendar, "calendar");
  }
}
