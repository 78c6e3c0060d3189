package org.shouwang.contracts.training;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A session's minutes were credited to a person's training file (学时记入).
 *
 * @param occurredAt when it happened in the world
 * @param personId the person, by opaque id
 * @param enterpriseId the enterprise (企业)
 * @param sessionId the session that earned the minutes
 * @param minutes minutes earned by this session
 * @param totalMinutes minutes earned so far, this session included
 */
@WireType(name = "org.shouwang.training.credited", version = 1)
public record TrainingCreditedV1(
    Instant occurredAt,
    String personId,
    String enterpriseId,
    String sessionId,
    int minutes,
    int totalMinutes)
    implements TrainingContract {

  public TrainingCreditedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(personId, "personId");
    Required.value(enterpriseId, "enterpriseId");
    Required.value(sessionId, "sessionId");
  }
}
