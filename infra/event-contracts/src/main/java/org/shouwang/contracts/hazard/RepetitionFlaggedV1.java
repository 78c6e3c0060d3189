package org.shouwang.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The same kind of hazard keeps coming back at one enterprise (重复隐患).
 *
 * @param occurredAt when that was made out: with the confirmation that made it as many
 * @param times how many there were within the period, with this one
 * @param months how long that period is, in calendar months back from this one's report
 * @param earlier the others in the order in which they were reported; of more than fifty the last
 *     fifty
 * @param policyVersion policy version (政策版本) whose numbers were used
 */
@WireType(name = "org.shouwang.hazard.repetition-flagged", version = 1)
public record RepetitionFlaggedV1(
    Instant occurredAt, int times, int months, List<String> earlier, String policyVersion)
    implements HazardContract {

  public RepetitionFlaggedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    earlier = Required.list(earlier, "earlier");
    Required.value(policyVersion, "policyVersion");
  }
}
