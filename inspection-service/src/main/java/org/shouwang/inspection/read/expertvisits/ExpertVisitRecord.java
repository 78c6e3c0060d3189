package org.shouwang.inspection.read.expertvisits;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit by experts.
 *
 * @param district whose it is
 * @param cooperative that was visited, or whose member was
 * @param enterprise the enterprise, where a single one was visited
 * @param experts the experts, opaque
 * @param purpose what they were called for
 * @param summary what came of it
 * @param occurredAt when it was
 */
record ExpertVisitRecord(
    @Nullable String district,
    @Nullable String cooperative,
    @Nullable String enterprise,
    List<String> experts,
    @Nullable String purpose,
    @Nullable String summary,
    @Nullable Instant occurredAt) {}
