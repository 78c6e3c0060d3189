package org.shouwang.hazard.read.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One notice (通知). Of a report of the public it says nothing but which one, and what is to be done.
 *
 * @param id that of its event: the same in whatever filling of the view
 * @param kind what it is about
 * @param subject which hazard, or which report of the public
 * @param cooperative the cooperative under which the hazard was found
 * @param enterprise the enterprise that is responsible for it
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded; the inbox is in that order
 * @param dueAt the deadline that it is about, if it is about one
 */
record Notice(
    String id,
    NoticeKind kind,
    String subject,
    @Nullable String cooperative,
    @Nullable String enterprise,
    Instant occurredAt,
    Instant recordedAt,
    @Nullable Instant dueAt) {}
