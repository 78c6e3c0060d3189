package org.shouwang.training.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.PersonRegisteredV1;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.shouwang.training.domain.Employee;
import org.shouwang.training.domain.HoursPolicies;
import org.shouwang.training.domain.HoursPolicy;
import org.shouwang.training.domain.Position;
import org.shouwang.training.domain.TrainingFile;
import org.shouwang.training.domain.TrainingFileCommand.OnboardEmployee;
import org.springframework.stereotype.Component;

/**
 * Whoever comes to an enterprise has a training file (入职建档), with the initial hours that were
 * required of her position on the day she came. Experts and officers have none.
 */
@Component
class WhenPersonRegisteredThenOnboardEmployee extends EventPolicy {
  private final HoursPolicies policies;

  WhenPersonRegisteredThenOnboardEmployee(HoursPolicies policies) {
    super(
        "when-person-registered-then-onboard-employee", Start.BEGINNING, PersonRegisteredV1.class);
    this.policies = policies;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    PersonRegisteredV1 registered = (PersonRegisteredV1) event;
    String enterprise = registered.enterpriseId();
    Position position = Positions.ofEnterprise(registered.position()).orElse(null);
    if (enterprise == null || position == null) {
      return List.of();
    }
    String person = cause.envelope().subject();
    HoursPolicy policy = policies.at(registered.occurredAt());
    Employee employee =
        new Employee(
            new Owner(cause.envelope().district(), null, enterprise),
            person,
            position,
            policy.initial(position),
            policy.version());
    return List.of(
        new OnboardEmployee(
            TrainingFile.idOf(person), cause.actor(), registered.occurredAt(), employee));
  }
}
