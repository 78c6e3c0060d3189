package org.shouwang.membership.domain.meeting;

import java.time.Instant;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;

/** 会议召开: all that ever happens to a meeting. */
public record MeetingHeld(Instant occurredAt, Owner owner, Minutes minutes)
    implements DomainEvent {}
