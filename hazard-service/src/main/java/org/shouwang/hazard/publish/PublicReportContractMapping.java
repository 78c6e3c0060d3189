package org.shouwang.hazard.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.*;
import org.shouwang.hazard.domain.publicreport.Erasure;
import org.shouwang.hazard.domain.publicreport.Finding;
import org.shouwang.hazard.domain.publicreport.Limit;
import org.shouwang.hazard.domain.publicreport.ReportEvent;
import org.shouwang.hazard.domain.publicreport.ReportEvent.*;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;

/** Events of public reports as contract events, and back. */
public final class PublicReportContractMapping implements ContractMapping<ReportEvent> {

  @Override
  public ContractEvent toContract(ReportEvent event) {
    return switch (event) {
      case ReportReceived e ->
          new PublicReportReceivedV2(
              e.occurredAt(),
              e.category(),
              e.contactSealed(),
              e.dutyHolder(),
              e.signatories(),
              e.dueAt(),
              e.policyVersion());
      case ReportSupplemented e -> new PublicReportSupplementedV1(e.occurredAt(), e.supplementId());
      case ReportAccepted e ->
          new PublicReportAcceptedV2(
              e.occurredAt(),
              e.finding().category(),
              e.finding().enterprise(),
              e.finding().summary(),
              e.finding().place(),
              e.officerId(),
              e.dueAt(),
              e.policyVersion());
      case ReportDeclined e ->
          new PublicReportDeclinedV1(
              e.occurredAt(), e.reason(), e.officerId(), e.dueAt(), e.policyVersion());
      case ReportForwarded e ->
          new PublicReportForwardedV1(
              e.occurredAt(),
              e.department(),
              e.reason(),
              e.officerId(),
              e.dueAt(),
              e.policyVersion());
      case VerificationBegun e ->
          new PublicReportVerificationBegunV1(e.occurredAt(), e.verifierId());
      case VerificationExtended e ->
          new PublicReportVerificationExtendedV1(
              e.occurredAt(),
              e.originalDueAt(),
              e.dueAt(),
              e.reason(),
              e.extenderId(),
              e.policyVersion());
      case ReportSubstantiated e ->
          new PublicReportSubstantiatedV3(
              e.occurredAt(),
              e.finding().category(),
              enterprise(e.finding()),
              e.finding().summary(),
              e.finding().clause(),
              e.finding().place(),
              ToContract.position(e.finding().position()),
              ToContract.accidentClass(e.finding().accidentClass()),
              ToContract.criterion(e.finding().criterion()),
              e.hazardId(),
              e.newHazard(),
              e.verifierId(),
              e.dueAt(),
              e.policyVersion(),
              e.evidence());
      case ReportPhotoAdded e -> new PublicReportPhotoAddedV1(e.occurredAt(), e.photoId());
      case ReportUnsubstantiated e ->
          new PublicReportUnsubstantiatedV1(
              e.occurredAt(), e.reason(), e.verifierId(), e.dueAt(), e.policyVersion());
      case ReportReplied e -> new PublicReportRepliedV1(e.occurredAt(), e.reply(), e.replierId());
      case ContactOpened e ->
          new PublicReportContactOpenedV1(e.occurredAt(), e.reason(), e.openerId());
      case ReporterDataErased e ->
          new PublicReportDataErasedV1(
              e.occurredAt(), PublicReportErasure.valueOf(e.scope().name()), e.eraserId());
      case DeadlineMissed e ->
          new PublicReportDeadlineMissedV1(
              e.occurredAt(), PublicReportDeadline.valueOf(e.deadline().name()), e.dueAt());
    };
  }

  @Override
  public ReportEvent toDomain(ContractEvent contract, Owner owner) {
    if (!(contract instanceof PublicReportContract event)) {
      throw new IllegalArgumentException("not about a public report: " + contract.getClass());
    }
    return switch (event) {
      case PublicReportReceivedV1 e -> received(PublicReportReceivedV2.from(e), owner);
      case PublicReportReceivedV2 e -> received(e, owner);
      case PublicReportSupplementedV1 e -> new ReportSupplemented(e.occurredAt(), e.supplementId());
      case PublicReportAcceptedV1 e -> accepted(PublicReportAcceptedV2.from(e));
      case PublicReportAcceptedV2 e -> accepted(e);
      case PublicReportDeclinedV1 e ->
          new ReportDeclined(
              e.occurredAt(), e.reason(), e.officerId(), e.dueAt(), e.policyVersion());
      case PublicReportForwardedV1 e ->
          new ReportForwarded(
              e.occurredAt(),
              e.department(),
              e.reason(),
              e.officerId(),
              e.dueAt(),
              e.policyVersion());
      case PublicReportVerificationBegunV1 e ->
          new VerificationBegun(e.occurredAt(), e.verifierId());
      case PublicReportVerificationExtendedV1 e ->
          new VerificationExtended(
              e.occurredAt(),
              e.originalDueAt(),
              e.dueAt(),
              e.reason(),
              e.extenderId(),
              e.policyVersion());
      case PublicReportSubstantiatedV1 e -> substantiated(PublicReportSubstantiatedV3.from(e));
      case PublicReportSubstantiatedV2 e -> substantiated(PublicReportSubstantiatedV3.from(e));
      case PublicReportSubstantiatedV3 e -> substantiated(e);
      case PublicReportPhotoAddedV1 e -> new ReportPhotoAdded(e.occurredAt(), e.photoId());
      case PublicReportUnsubstantiatedV1 e ->
          new ReportUnsubstantiated(
              e.occurredAt(), e.reason(), e.verifierId(), e.dueAt(), e.policyVersion());
      case PublicReportRepliedV1 e -> new ReportReplied(e.occurredAt(), e.reply(), e.replierId());
      case PublicReportContactOpenedV1 e ->
          new ContactOpened(e.occurredAt(), e.reason(), e.openerId());
      case PublicReportDataErasedV1 e ->
          new ReporterDataErased(e.occurredAt(), Erasure.valueOf(e.scope().name()), e.eraserId());
      case PublicReportDeadlineMissedV1 e ->
          new DeadlineMissed(e.occurredAt(), Limit.valueOf(e.deadline().name()), e.dueAt());
    };
  }

  private static ReportReceived received(PublicReportReceivedV2 e, Owner owner) {
    return new ReportReceived(
        e.occurredAt(),
        owner.district(),
        e.category(),
        e.contactSealed(),
        e.dutyHolder(),
        e.signatories(),
        e.dueAt(),
        e.policyVersion());
  }

  private static ReportAccepted accepted(PublicReportAcceptedV2 e) {
    return new ReportAccepted(
        e.occurredAt(),
        new Finding(e.category(), e.enterpriseId(), e.summary(), null, e.place()),
        e.officerId(),
        e.dueAt(),
        e.policyVersion());
  }

  private static ReportSubstantiated substantiated(PublicReportSubstantiatedV3 e) {
    return new ReportSubstantiated(
        e.occurredAt(),
        new Finding(
            e.category(),
            e.enterpriseId(),
            e.summary(),
            e.clause(),
            e.place(),
            Placings.position(e.position()),
            Placings.accidentClass(e.accidentClass()),
            Placings.criterion(e.criterion())),
        e.hazardId(),
        e.newHazard(),
        e.verifierId(),
        e.dueAt(),
        e.policyVersion(),
        e.evidence());
  }

  private static String enterprise(Finding finding) {
    String enterprise = finding.enterprise();
    if (enterprise == null) {
      throw new IllegalStateException("a substantiated report names its enterprise");
    }
    return enterprise;
  }
}
