package org.shouwang.kit.stream;

import java.time.Instant;

/**
 * An event that was set aside (搁置) with what an operator needs to judge it.
 *
 * @param id of the parked entry
 * @param owner the view's collection or the policy that set it aside
 * @param record the event's record, as it came
 * @param reason why it was set aside
 * @param queued whether nothing is wrong with itself: it waits behind an earlier one of its
 *     aggregate
 * @param parkedAt when
 */
public record ParkedEvent(
    String id, String owner, EventRecord record, String reason, boolean queued, Instant parkedAt) {}
