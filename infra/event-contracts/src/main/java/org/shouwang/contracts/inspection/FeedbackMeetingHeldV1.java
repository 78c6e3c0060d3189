package org.shouwang.contracts.inspection;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The feedback meeting of a campaign was held (反馈会).
 *
 * @param occurredAt when it happened in the world
 * @param commonProblems problems common to the members (共性问题), in words
 * @param attendance people present, a head count
 */
@WireType(name = "org.shouwang.inspection.feedback-meeting-held", version = 1)
public record FeedbackMeetingHeldV1(Instant occurredAt, List<String> commonProblems, int attendance)
    implements InspectionContract {

  public FeedbackMeetingHeldV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    commonProblems = Required.list(commonProblems, "commonProblems");
  }
}
