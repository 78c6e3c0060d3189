package org.shouwang.contracts.membership;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A meeting of a cooperative was held (会议召开).
 *
 * @param occurredAt when it happened in the world
 * @param cooperativeId the cooperative (合作社)
 * @param kind form of the meeting
 * @param topic the topic
 * @param place where, in words
 * @param participants enterprises that took part
 * @param attendance people present, a head count
 */
@WireType(name = "org.shouwang.membership.meeting-held", version = 1)
public record MeetingHeldV1(
    Instant occurredAt,
    String cooperativeId,
    MeetingKind kind,
    String topic,
    @Nullable String place,
    List<String> participants,
    int attendance)
    implements MembershipContract {

  public MeetingHeldV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(cooperativeId, "cooperativeId");
    Required.value(kind, "kind");
    Required.value(topic, "topic");
    participants = Required.list(participants, "participants");
  }
}
