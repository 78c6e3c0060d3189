package org.shouwang.training.read.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.training.EmployeeLeftV1;
import org.shouwang.contracts.training.EmployeeLeftV2;
import org.shouwang.contracts.training.EmployeeOnboardedV1;
import org.shouwang.contracts.training.TrainingCreditedV1;
import org.shouwang.contracts.training.TrainingRequirementMetV1;
import org.shouwang.contracts.training.TrainingRequirementMetV2;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Staff with their training files. */
@Component
class StaffProjection extends AggregateView<StaffMember> {
  static final String NAME = "training-staff";

  StaffProjection() {
    super(
        NAME,
        2,
        StaffMember.NONE,
        EmployeeLeftV1.class,
        EmployeeLeftV2.class,
        EmployeeOnboardedV1.class,
        TrainingCreditedV1.class,
        TrainingRequirementMetV1.class,
        TrainingRequirementMetV2.class);
  }

  @Override
  public StaffMember fold(StaffMember state, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case EmployeeOnboardedV1 e ->
          new StaffMember(
              envelope.district(),
              e.enterpriseId(),
              e.personId(),
              e.position().name(),
              e.requiredMinutes(),
              e.policyVersion(),
              Map.of(),
              Set.of(),
              true,
              e.occurredAt(),
              null);
      case TrainingCreditedV1 e -> state.credited(e.occurredAt(), e.minutes());
      case TrainingRequirementMetV1 e -> state.met(TrainingRequirementMetV2.from(e).year());
      case TrainingRequirementMetV2 e -> state.met(e.year());
      case EmployeeLeftV1 e -> state.leftOn(e.occurredAt());
      case EmployeeLeftV2 e -> state.leftOn(e.occurredAt());
      default -> state;
    };
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_enterprise", "enterprise", "active", "metYears"),
        ViewIndex.on("by_district", "district", "-onboardedAt", "_id"));
  }
}
