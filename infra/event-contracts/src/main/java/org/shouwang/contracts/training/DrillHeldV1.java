package org.shouwang.contracts.training;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An emergency drill was held (演练实施).
 *
 * @param occurredAt when it happened in the world
 * @param cooperativeId the cooperative that held it; absent for an enterprise's own
 * @param kind what plan it tested
 * @param scenario the scenario
 * @param participants enterprises that took part
 * @param attendance people present, a head count
 * @param evaluation what the evaluation found, in words
 */
@WireType(name = "org.shouwang.training.drill-held", version = 1)
public record DrillHeldV1(
    Instant occurredAt,
    @Nullable String cooperativeId,
    DrillKind kind,
    String scenario,
    List<String> participants,
    int attendance,
    @Nullable String evaluation)
    implements TrainingContract {

  public DrillHeldV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(kind, "kind");
    Required.value(scenario, "scenario");
    participants = Required.list(participants, "participants");
  }
}
