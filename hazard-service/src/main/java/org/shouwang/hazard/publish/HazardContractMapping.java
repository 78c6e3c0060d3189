package org.shouwang.hazard.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardCategory;
import org.shouwang.contracts.hazard.HazardClosedV1;
import org.shouwang.contracts.hazard.HazardConfirmedV1;
import org.shouwang.contracts.hazard.HazardContract;
import org.shouwang.contracts.hazard.HazardDismissedV1;
import org.shouwang.contracts.hazard.HazardGrade;
import org.shouwang.contracts.hazard.HazardRectifiedV1;
import org.shouwang.contracts.hazard.HazardReportedV1;
import org.shouwang.contracts.hazard.HazardSource;
import org.shouwang.contracts.hazard.RectificationAcceptedV1;
import org.shouwang.contracts.hazard.RectificationAssignedV1;
import org.shouwang.contracts.hazard.RectificationMeasure;
import org.shouwang.contracts.hazard.RectificationRejectedV1;
import org.shouwang.hazard.domain.Category;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardEvent.HazardClosed;
import org.shouwang.hazard.domain.HazardEvent.HazardConfirmed;
import org.shouwang.hazard.domain.HazardEvent.HazardDismissed;
import org.shouwang.hazard.domain.HazardEvent.HazardRectified;
import org.shouwang.hazard.domain.HazardEvent.HazardReported;
import org.shouwang.hazard.domain.HazardEvent.RectificationAccepted;
import org.shouwang.hazard.domain.HazardEvent.RectificationAssigned;
import org.shouwang.hazard.domain.HazardEvent.RectificationRejected;
import org.shouwang.hazard.domain.Measure;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;

/** Hazard events as contract events, and back. */
public final class HazardContractMapping implements ContractMapping<HazardEvent> {

  @Override
  public ContractEvent toContract(HazardEvent event) {
    return switch (event) {
      case HazardReported e ->
          new HazardReportedV1(
              e.occurredAt(),
              e.report().owner().cooperative(),
              e.report().enterprise(),
              HazardSource.valueOf(e.report().source().name()),
              e.report().visitId(),
              e.report().findingId(),
              HazardCategory.valueOf(e.report().category().name()),
              e.report().clause(),
              e.report().description(),
              e.report().place(),
              e.report().reporterId());
      case HazardConfirmed e ->
          new HazardConfirmedV1(
              e.occurredAt(),
              HazardGrade.valueOf(e.grade().name()),
              e.criterion(),
              e.confirmerId());
      case HazardDismissed e -> new HazardDismissedV1(e.occurredAt(), e.reason(), e.dismisserId());
      case RectificationAssigned e ->
          new RectificationAssignedV1(
              e.occurredAt(),
              e.assigneeId(),
              RectificationMeasure.valueOf(e.measure().name()),
              e.dueAt(),
              e.instruction(),
              e.policyVersion());
      case HazardRectified e ->
          new HazardRectifiedV1(e.occurredAt(), e.measures(), e.rectifierId());
      case RectificationAccepted e ->
          new RectificationAcceptedV1(
              e.occurredAt(), e.accepterId(), e.accepterEnterpriseId(), e.remark());
      case RectificationRejected e ->
          new RectificationRejectedV1(e.occurredAt(), e.reason(), e.accepterId());
      case HazardClosed e ->
          new HazardClosedV1(
              e.occurredAt(),
              e.confirmedAt(),
              e.assignedAt(),
              e.dueAt(),
              e.rectifiedAt(),
              e.acceptedAt(),
              HazardGrade.valueOf(e.grade().name()),
              e.rejections(),
              e.onTime());
    };
  }

  @Override
  public HazardEvent toDomain(ContractEvent contract, Owner owner) {
    if (!(contract instanceof HazardContract event)) {
      throw new IllegalArgumentException("not about a hazard: " + contract.getClass());
    }
    return switch (event) {
      case HazardReportedV1 e ->
          new HazardReported(
              e.occurredAt(),
              new Report(
                  owner,
                  Source.valueOf(e.source().name()),
                  e.visitId(),
                  e.findingId(),
                  Category.valueOf(e.category().name()),
                  e.clause(),
                  e.description(),
                  e.place(),
                  e.reporterId()));
      case HazardConfirmedV1 e ->
          new HazardConfirmed(
              e.occurredAt(), Grade.valueOf(e.grade().name()), e.criterion(), e.confirmerId());
      case HazardDismissedV1 e -> new HazardDismissed(e.occurredAt(), e.reason(), e.dismisserId());
      case RectificationAssignedV1 e ->
          new RectificationAssigned(
              e.occurredAt(),
              e.assigneeId(),
              Measure.valueOf(e.measure().name()),
              e.dueAt(),
              e.instruction(),
              e.policyVersion());
      case HazardRectifiedV1 e ->
          new HazardRectified(e.occurredAt(), e.measures(), e.rectifierId());
      case RectificationAcceptedV1 e ->
          new RectificationAccepted(
              e.occurredAt(), e.accepterId(), e.accepterEnterpriseId(), e.remark());
      case RectificationRejectedV1 e ->
          new RectificationRejected(e.occurredAt(), e.reason(), e.accepterId());
      case HazardClosedV1 e ->
          new HazardClosed(
              e.occurredAt(),
              e.confirmedAt(),
              e.assignedAt(),
              e.dueAt(),
              e.rectifiedAt(),
              e.acceptedAt(),
              Grade.valueOf(e.grade().name()),
              e.rejections(),
              e.onTime());
    };
  }
}
