package org.shouwang.contracts.training;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The attendance of a session was recorded (签到).
 *
 * @param occurredAt when it happened in the world
 * @param attendees who attended
 */
@WireType(name = "org.shouwang.training.attendance-recorded", version = 1)
public record AttendanceRecordedV1(Instant occurredAt, List<Attendee> attendees)
    implements TrainingContract {

  public AttendanceRecordedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    attendees = Required.list(attendees, "attendees");
  }

  /**
   * One person's attendance (签到).
   *
   * @param personId the person, by opaque id
   * @param enterpriseId the enterprise (企业)
   * @param passed true when the assessment was passed (考核合格)
   */
  public record Attendee(String personId, String enterpriseId, boolean passed) {

    public Attendee {
      Required.value(personId, "personId");
      Required.value(enterpriseId, "enterpriseId");
    }
  }
}
