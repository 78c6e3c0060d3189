package org.shouwang.membership.domain.meeting;

import static org.shouwang.membership.domain.Given.COOP;
import static org.shouwang.membership.domain.Given.DISTRICT;
import static org.shouwang.membership.domain.Given.day;
import static org.shouwang.membership.domain.Given.id;
import static org.shouwang.membership.domain.Given.ofCooperative;
import static org.shouwang.membership.domain.Given.officer;
import static org.shouwang.membership.domain.MembershipRejection.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Scenario;

/** A meeting is recorded once, with members that were there. */
class RecordMeetingTest {
  private static final String MEETING = id("mtg-1");

  @Test
  void isRecordedOnce() {
    Minutes minutes = minutes(5, "ent-7", "ent-8");
    MeetingHeld held = new MeetingHeld(day(1), ofCooperative(), minutes);
    given().when(record(minutes, true, true)).then(held);
    given(held).when(record(minutes, true, true)).thenRejected(MEETING_ALREADY_RECORDED);
  }

  @Test
  void namesEachParticipantOnceAndCountsAtLeastOnePersonOfEach() {
    given()
        .when(record(minutes(5, "ent-7", "ent-7"), true, true))
        .thenRejected(PARTICIPANT_REPEATED);
    given().when(record(minutes(1, "ent-7", "ent-8"), true, true)).thenRejected(ATTENDANCE_TOO_LOW);
  }

  @Test
  void isOfMembersOfACooperativeThatStands() {
    Minutes minutes = minutes(5, "ent-7");
    given().when(record(minutes, false, true)).thenRejected(PARTICIPANT_NOT_A_MEMBER);
    given().when(record(minutes, true, false)).thenRejected(COOPERATIVE_DISSOLVED);
  }

  private static Scenario<Optional<MeetingHeld>, RecordMeeting, MeetingHeld> given(
      MeetingHeld... past) {
    return Scenario.of(new MeetingDecider(), past);
  }

  private static RecordMeeting record(Minutes minutes, boolean members, boolean open) {
    return new RecordMeeting(MEETING, officer(), day(1), DISTRICT, minutes, members, open);
  }

  private static Minutes minutes(int attendance, String... participants) {
    return new Minutes(COOP, MeetingKind.EXCHANGE, "粉尘防爆", "车间", List.of(participants), attendance);
  }
}
