package org.shouwang.hazard.read.publicreports;

import static org.shouwang.hazard.domain.publicreport.ReportStatus.*;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.*;
import org.shouwang.hazard.domain.publicreport.Contact;
import org.shouwang.hazard.domain.publicreport.Limit;
import org.shouwang.hazard.read.publicreports.ReportRow.Due;
import org.shouwang.hazard.read.publicreports.ReportRow.Finding;
import org.shouwang.hazard.read.publicreports.ReportRow.Reporter;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Every report of the public as it stands (举报台账). */
@Component
class ReportsProjection extends AggregateView<ReportRow> {
  static final String NAME = "public-reports";

  ReportsProjection() {
    super(NAME, 2, ReportRow.EMPTY, all(PublicReportContract.class));
  }

  @Override
  public ReportRow fold(ReportRow row, ContractEvent event, EventEnvelope envelope) {
    return fold(row, (PublicReportContract) event, envelope).at(envelope.sequence());
  }

  private static ReportRow fold(ReportRow row, PublicReportContract event, EventEnvelope envelope) {
    return switch (event) {
      case PublicReportReceivedV1 e -> received(PublicReportReceivedV2.from(e), envelope);
      case PublicReportReceivedV2 e -> received(e, envelope);
      case PublicReportSupplementedV1 e ->
          row.with(draft -> draft.reporter(Reporter::supplemented));
      case PublicReportAcceptedV1 e -> accepted(row, PublicReportAcceptedV2.from(e));
      case PublicReportAcceptedV2 e -> accepted(row, e);
      case PublicReportDeclinedV1 e ->
          row.with(draft -> draft.decided(NOT_ACCEPTED, e.occurredAt(), e.dueAt()));
      case PublicReportForwardedV1 e ->
          row.with(
              draft -> {
                draft.decided(FORWARDED, e.occurredAt(), e.dueAt());
                draft.forwardedTo = e.department();
              });
      case PublicReportVerificationBegunV1 e -> row.with(draft -> draft.status = VERIFYING);
      case PublicReportVerificationExtendedV1 e ->
          row.with(draft -> draft.due(Limit.VERIFICATION, e.dueAt()));
      case PublicReportPhotoAddedV1 e -> row; // told with the original, to those who may read it
      case PublicReportSubstantiatedV1 e -> substantiated(row, PublicReportSubstantiatedV3.from(e));
      case PublicReportSubstantiatedV2 e -> substantiated(row, PublicReportSubstantiatedV3.from(e));
      case PublicReportSubstantiatedV3 e -> substantiated(row, e);
      case PublicReportUnsubstantiatedV1 e ->
          row.with(draft -> draft.decided(UNSUBSTANTIATED, e.occurredAt(), e.dueAt()));
      case PublicReportRepliedV1 e ->
          row.with(
              draft -> {
                draft.status = REPLIED;
                draft.repliedAt = e.occurredAt();
                draft.due = null;
              });
      case PublicReportContactOpenedV1 e -> row.with(draft -> draft.reporter(Reporter::opened));
      case PublicReportDataErasedV1 e -> row.with(draft -> draft.reporter(Reporter::erased));
      case PublicReportDeadlineMissedV1 e ->
          row.with(
              draft -> draft.due = new Due(Limit.valueOf(e.deadline().name()), e.dueAt(), true));
    };
  }

  private static ReportRow received(PublicReportReceivedV2 e, EventEnvelope envelope) {
    return new ReportRow(
        RECEIVED,
        envelope.district(),
        e.occurredAt(),
        e.category(),
        new Reporter(
            e.contactSealed() ? Contact.SEALED : Contact.NONE,
            e.dutyHolder(),
            e.signatories(),
            0,
            0),
        new Due(Limit.ACCEPTANCE, e.dueAt(), false),
        null,
        null,
        null,
        null,
        null,
        envelope.sequence());
  }

  private static ReportRow accepted(ReportRow row, PublicReportAcceptedV2 e) {
    return row.with(
        draft -> {
          draft.status = ACCEPTED;
          draft.category = e.category();
          draft.finding = new Finding(e.enterpriseId(), e.summary(), null, e.place());
          draft.due(Limit.VERIFICATION, e.dueAt());
        });
  }

  private static ReportRow substantiated(ReportRow row, PublicReportSubstantiatedV3 e) {
    return row.with(
        draft -> {
          draft.decided(SUBSTANTIATED, e.occurredAt(), e.dueAt());
          draft.category = e.category();
          draft.finding = new Finding(e.enterpriseId(), e.summary(), e.clause(), e.place());
          draft.hazardId = e.hazardId();
        });
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_district", "district", "status"), ViewIndex.on("by_hazard", "hazardId"));
  }
}
