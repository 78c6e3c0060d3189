package org.shouwang.membership.read.meetings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.membership.MeetingKind;

/** One meeting, as its record says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingRow(
    @Nullable String district,
    @Nullable String cooperativeId,
    @Nullable Instant heldAt,
    @Nullable MeetingKind kind,
    @Nullable String topic,
    @Nullable String place,
    List<String> participants,
    int attendance) {

  static final MeetingRow EMPTY = new MeetingRow(null, null, null, null, null, null, List.of(), 0);
}
