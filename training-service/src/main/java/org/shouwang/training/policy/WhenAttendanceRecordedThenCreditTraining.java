package org.shouwang.training.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.training.AttendanceRecordedV1;
import org.shouwang.contracts.training.AttendanceRecordedV1.Attendee;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.shouwang.kit.policy.NotYet;
import org.shouwang.training.domain.HoursPolicies;
import org.shouwang.training.domain.HoursPolicy;
import org.shouwang.training.domain.Session;
import org.shouwang.training.domain.TrainingFile;
import org.shouwang.training.domain.TrainingFileCommand.CreditTraining;
import org.shouwang.training.history.Histories;
import org.springframework.stereotype.Component;

/** Whoever attended and passed earned the session's minutes (学时记入); who failed earned none. */
@Component
class WhenAttendanceRecordedThenCreditTraining extends EventPolicy {
  private final Histories histories;
  private final HoursPolicies policies;

  WhenAttendanceRecordedThenCreditTraining(Histories histories, HoursPolicies policies) {
    super(
        "when-attendance-recorded-then-credit-training",
        Start.BEGINNING,
        AttendanceRecordedV1.class);
    this.histories = histories;
    this.policies = policies;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    AttendanceRecordedV1 attendance = (AttendanceRecordedV1) event;
    String session = cause.envelope().subject();
    if (!(histories.session(session) instanceof Session.Held held)) {
      throw new NotYet("the session " + session);
    }
    int minutes = held.lesson().minutes();
    HoursPolicy policy = policies.at(attendance.occurredAt());
    return attendance.attendees().stream()
        .filter(Attendee::passed)
        .<Command>map(
            attendee ->
                new CreditTraining(
                    TrainingFile.idOf(attendee.personId()),
                    cause.actor(),
                    attendance.occurredAt(),
                    session,
                    minutes,
                    policy))
        .toList();
  }
}
