package org.shouwang.training.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.training.DrillFindingRecordedV1;
import org.shouwang.contracts.training.DrillFindingRecordedV2;
import org.shouwang.contracts.training.DrillFindingRecordedV3;
import org.shouwang.contracts.training.DrillHeldV1;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.contract.PlacingContract;
import org.shouwang.kit.domain.Owner;
import org.shouwang.training.domain.DrillEvent;
import org.shouwang.training.domain.DrillEvent.DrillFindingRecorded;
import org.shouwang.training.domain.DrillEvent.DrillHeld;
import org.shouwang.training.domain.DrillFinding;
import org.shouwang.training.domain.DrillKind;

/** Drill events as contract events, and back. */
public final class DrillContractMapping implements ContractMapping<DrillEvent> {

  @Override
  public ContractEvent toContract(DrillEvent event) {
    return switch (event) {
      case DrillHeld e ->
          new DrillHeldV1(
              e.occurredAt(),
              e.owner().cooperative(),
              org.shouwang.contracts.training.DrillKind.valueOf(e.kind().name()),
              e.scenario(),
              e.participants(),
              e.attendance(),
              e.evaluation());
      case DrillFindingRecorded e -> recorded(e, e.finding());
    };
  }

  private static ContractEvent recorded(DrillFindingRecorded event, DrillFinding finding) {
    return new DrillFindingRecordedV3(
        event.occurredAt(),
        finding.id(),
        finding.enterprise(),
        finding.category(),
        finding.clause(),
        finding.description(),
        finding.place(),
        PlacingContract.position(finding.placing()),
        PlacingContract.accidentClass(finding.placing()),
        PlacingContract.criterion(finding.placing()),
        event.recorderId(),
        finding.evidence());
  }

  @Override
  public DrillEvent toDomain(ContractEvent contract, Owner owner) {
    return switch (contract) {
      case DrillHeldV1 e ->
          new DrillHeld(
              e.occurredAt(),
              owner,
              DrillKind.valueOf(e.kind().name()),
              e.scenario(),
              e.participants(),
              e.attendance(),
              e.evaluation());
      case DrillFindingRecordedV1 e -> recorded(DrillFindingRecordedV3.from(e));
      case DrillFindingRecordedV2 e -> recorded(DrillFindingRecordedV3.from(e));
      case DrillFindingRecordedV3 e -> recorded(e);
      default -> throw new IllegalArgumentException("not about a drill: " + contract.getClass());
    };
  }

  private static DrillEvent recorded(DrillFindingRecordedV3 e) {
    return new DrillFindingRecorded(
        e.occurredAt(),
        new DrillFinding(
            e.findingId(),
            e.enterpriseId(),
            e.category(),
            e.clause(),
            e.description(),
            e.place(),
            PlacingContract.of(e.position(), e.accidentClass(), e.criterion()),
            e.evidence()),
        e.recorderId());
  }
}
