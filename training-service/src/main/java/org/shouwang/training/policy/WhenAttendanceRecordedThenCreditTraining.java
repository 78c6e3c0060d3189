package org.shouwang.training.policy;

import java.util.List;
import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.training.AttendanceRecordedV1;
import org.shouwang.contracts.training.AttendanceRecordedV1.Attendee;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.NotYet;
import org.shouwang.kit.policy.Policy;
import org.shouwang.training.domain.HoursPolicies;
import org.shouwang.training.domain.HoursPolicy;
import org.shouwang.training.domain.Session;
import org.shouwang.training.domain.TrainingFile;
import org.shouwang.training.domain.TrainingFileCommand.CreditTraining;
import org.shouwang.training.history.Histories;
import org.springframework.stereotype.Component;

/** Whoever attended and passed earned the session's minutes (学时记入); who failed earned none. */
@Component
class WhenAttendanceRecordedThenCreditTraining implements Policy {
  private final Histories histories;
  private final HoursPolicies policies;

  WhenAttendanceRecordedThenCreditTraining(Histories histories, HoursPolicies policies) {
    this.histories = histories;
    this.policies = policies;
  }

  @Override
  public String name() {
    return "when-attendance-recorded-then-credit-training";
  }

  @Override
  public Set<Context> contexts() {
    return Set.of(Context.TRAINING);
  }

  @Override
  public Start start() {
    return Start.BEGINNING;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return type == AttendanceRecordedV1.class;
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
