package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A deadline of a report passed unmet (举报办理逾期).
 *
 * @param occurredAt when it happened in the world
 * @param deadline which one
 * @param dueAt when it ended
 */
@WireType(name = "org.shouwang.hazard.public-report-deadline-missed", version = 1)
public record PublicReportDeadlineMissedV1(
    Instant occurredAt, PublicReportDeadline deadline, Instant dueAt)
    implements PublicReportContract {

  public PublicReportDeadlineMissedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(deadline, "deadline");
    dueAt = Required.instant(dueAt, "dueAt");
  }
}
