package org.shouwang.membership.domain.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting's record says.
 *
 * @param cooperativeId the cooperative that met
 * @param place where, in words
 * @param participants member enterprises that took part
 * @param attendance people present, a head count
 */
public record Minutes(
    String cooperativeId,
    MeetingKind kind,
    String topic,
    @Nullable String place,
    List<String> participants,
    int attendance) {
  public Minutes {
    participants = List.copyOf(participants);
  }
}
