package org.shouwang.contracts.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A training session was held (开课).
 *
 * @param occurredAt when it happened in the world
 * @param cooperativeId the cooperative that held it; absent for an enterprise's own
 * @param kind form of the session
 * @param topic the topic
 * @param minutes duration in minutes
 * @param place where, in words
 * @param trainerId who taught, by opaque id
 */
@WireType(name = "org.shouwang.training.session-held", version = 1)
public record SessionHeldV1(
    Instant occurredAt,
    @Nullable String cooperativeId,
    SessionKind kind,
    String topic,
    int minutes,
    @Nullable String place,
    @Nullable String trainerId)
    implements TrainingContract {

  public SessionHeldV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(kind, "kind");
    Required.value(topic, "topic");
  }
}
