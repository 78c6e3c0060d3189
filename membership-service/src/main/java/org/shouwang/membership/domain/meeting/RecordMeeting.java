package org.shouwang.membership.domain.meeting;

import java.time.Instant;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/**
 * 记录会议: records a meeting that was held.
 *
 * @param district the cooperative's
 * @param members fact: each participant is an active member
 * @param cooperativeOpen fact: the cooperative is not dissolved
 */
public record RecordMeeting(
    String target,
    Actor by,
    Instant at,
    String district,
    Minutes minutes,
    boolean members,
    boolean cooperativeOpen)
    implements Command {}
