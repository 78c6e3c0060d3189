package org.shouwang.contracts.inspection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * Experts visited a cooperative or one of its members (专家到访).
 *
 * @param occurredAt when it happened in the world
 * @param cooperativeId the cooperative (合作社)
 * @param enterpriseId the enterprise visited; absent when the whole cooperative was
 * @param experts the experts, by opaque id; each counts as one person-time (人次)
 * @param purpose what they were called for
 * @param summary what came of it, in words that name nobody
 */
@WireType(name = "org.shouwang.inspection.expert-visit-completed", version = 1)
public record ExpertVisitCompletedV1(
    Instant occurredAt,
    String cooperativeId,
    @Nullable String enterpriseId,
    List<String> experts,
    ExpertVisitPurpose purpose,
    @Nullable String summary)
    implements InspectionContract {

  public ExpertVisitCompletedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(cooperativeId, "cooperativeId");
    experts = Required.list(experts, "experts");
    Required.value(purpose, "purpose");
  }
}
