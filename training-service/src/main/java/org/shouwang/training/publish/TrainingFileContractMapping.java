package org.shouwang.training.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.training.EmployeeLeftV1;
import org.shouwang.contracts.training.EmployeeLeftV2;
import org.shouwang.contracts.training.EmployeeOnboardedV1;
import org.shouwang.contracts.training.TrainingCreditedV1;
import org.shouwang.contracts.training.TrainingRequirementMetV1;
import org.shouwang.contracts.training.TrainingRequirementMetV2;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;
import org.shouwang.training.domain.Employee;
import org.shouwang.training.domain.Position;
import org.shouwang.training.domain.TrainingFileEvent;
import org.shouwang.training.domain.TrainingFileEvent.EmployeeLeft;
import org.shouwang.training.domain.TrainingFileEvent.EmployeeOnboarded;
import org.shouwang.training.domain.TrainingFileEvent.TrainingCredited;
import org.shouwang.training.domain.TrainingFileEvent.TrainingRequirementMet;

/** Training file events as contract events, and back. */
public final class TrainingFileContractMapping implements ContractMapping<TrainingFileEvent> {

  @Override
  public ContractEvent toContract(TrainingFileEvent event) {
    return switch (event) {
      case EmployeeOnboarded e ->
          new EmployeeOnboardedV1(
              e.occurredAt(),
              e.employee().personId(),
              e.employee().enterprise(),
              org.shouwang.contracts.training.Position.valueOf(e.employee().position().name()),
              e.employee().requiredMinutes(),
              e.employee().policyVersion());
      case TrainingCredited e ->
          new TrainingCreditedV1(
              e.occurredAt(),
              e.personId(),
              e.enterpriseId(),
              e.sessionId(),
              e.minutes(),
              e.totalMinutes());
      case TrainingRequirementMet e ->
          new TrainingRequirementMetV2(
              e.occurredAt(),
              e.personId(),
              e.enterpriseId(),
              e.year(),
              e.minutes(),
              e.requiredMinutes(),
              e.policyVersion());
      case EmployeeLeft e ->
          new EmployeeLeftV2(e.occurredAt(), e.personId(), e.enterpriseId(), e.metAt());
    };
  }

  @Override
  public TrainingFileEvent toDomain(ContractEvent contract, Owner owner) {
    return switch (contract) {
      case EmployeeOnboardedV1 e ->
          new EmployeeOnboarded(
              e.occurredAt(),
              new Employee(
                  owner,
                  e.personId(),
                  Position.valueOf(e.position().name()),
                  e.requiredMinutes(),
                  e.policyVersion()));
      case TrainingCreditedV1 e ->
          new TrainingCredited(
              e.occurredAt(),
              e.personId(),
              e.enterpriseId(),
              e.sessionId(),
              e.minutes(),
              e.totalMinutes());
      case TrainingRequirementMetV1 e -> toDomain(TrainingRequirementMetV2.from(e), owner);
      case TrainingRequirementMetV2 e ->
          new TrainingRequirementMet(
              e.occurredAt(),
              e.personId(),
              e.enterpriseId(),
              e.year(),
              e.minutes(),
              e.requiredMinutes(),
              e.policyVersion());
      case EmployeeLeftV1 e -> toDomain(EmployeeLeftV2.from(e), owner);
      case EmployeeLeftV2 e ->
          new EmployeeLeft(e.occurredAt(), e.personId(), e.enterpriseId(), e.metAt());
      default ->
          throw new IllegalArgumentException("not about a training file: " + contract.getClass());
    };
  }
}
