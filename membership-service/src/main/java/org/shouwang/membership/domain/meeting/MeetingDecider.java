package org.shouwang.membership.domain.meeting;

import static org.shouwang.membership.domain.MembershipRejection.ATTENDANCE_TOO_LOW;
import static org.shouwang.membership.domain.MembershipRejection.COOPERATIVE_DISSOLVED;
import static org.shouwang.membership.domain.MembershipRejection.MEETING_ALREADY_RECORDED;
import static org.shouwang.membership.domain.MembershipRejection.PARTICIPANT_NOT_A_MEMBER;
import static org.shouwang.membership.domain.MembershipRejection.PARTICIPANT_REPEATED;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;

/**
 * The few rules of a record. Plain record-keeping: one command, one event, and the event is the
 * state.
 */
public final class MeetingDecider
    implements Decider<Optional<MeetingHeld>, RecordMeeting, MeetingHeld> {

  @Override
  public Optional<MeetingHeld> initial() {
    return Optional.empty();
  }

  @Override
  public List<MeetingHeld> decide(Optional<MeetingHeld> meeting, RecordMeeting command) {
    Minutes minutes = command.minutes();
    List<String> participants = minutes.participants();
    MEETING_ALREADY_RECORDED.unless(meeting.isEmpty());
    PARTICIPANT_REPEATED.unless(new HashSet<>(participants).size() == participants.size());
    ATTENDANCE_TOO_LOW.unless(minutes.attendance() >= participants.size());
    COOPERATIVE_DISSOLVED.unless(command.cooperativeOpen());
    PARTICIPANT_NOT_A_MEMBER.unless(command.members());
    Owner owner = new Owner(command.district(), minutes.cooperativeId(), null);
    return List.of(new MeetingHeld(command.at(), owner, minutes));
  }

  @Override
  public Optional<MeetingHeld> evolve(Optional<MeetingHeld> meeting, MeetingHeld event) {
    return Optional.of(event);
  }

  @Override
  public Owner owner(Optional<MeetingHeld> meeting) {
    return meeting.orElseThrow().owner();
  }
}
