package org.shouwang.hazard.domain.publicreport;

import static org.shouwang.hazard.domain.publicreport.ReportStatus.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.publicreport.PublicReport.Answer;
import org.shouwang.hazard.domain.publicreport.PublicReport.Due;
import org.shouwang.hazard.domain.publicreport.PublicReport.Held;
import org.shouwang.hazard.domain.publicreport.PublicReport.Intake;
import org.shouwang.hazard.domain.publicreport.PublicReport.Known;
import org.shouwang.hazard.domain.publicreport.ReportEvent.*;

/** What each event does to a report. */
final class ReportEvolution {
  private ReportEvolution() {}

  static PublicReport after(PublicReport state, ReportEvent event) {
    return event instanceof ReportReceived e ? received(e) : after((Known) state, event);
  }

  private static Known received(ReportReceived e) {
    return new Known(
        new Intake(e.district(), e.occurredAt(), e.category(), e.dutyHolder(), e.signatories()),
        RECEIVED,
        new Due(Limit.ACCEPTANCE, e.dueAt(), false),
        false,
        null,
        Set.of(),
        null,
        null,
        Answer.NONE,
        new Held(e.contactSealed() ? Contact.SEALED : Contact.NONE, false, List.of(), List.of()),
        e.occurredAt());
  }

  private static Known after(Known report, ReportEvent event) {
    Draft draft = new Draft(report);
    Instant at = event.occurredAt();
    switch (event) {
      case ReportReceived e -> throw new IllegalStateException("handled above");
      case ReportSupplemented e -> draft.supplements.add(e.supplementId());
      case ReportPhotoAdded e -> draft.photos.add(e.photoId());
      case ReportAccepted e -> {
        draft.to(ACCEPTED, at, new Due(Limit.VERIFICATION, e.dueAt(), false));
        draft.finding = e.finding();
      }
      case ReportDeclined e -> draft.to(NOT_ACCEPTED, at, reply(e.dueAt()));
      case ReportForwarded e -> {
        draft.to(FORWARDED, at, reply(e.dueAt()));
        draft.answer = new Answer(e.department(), null);
      }
      case VerificationBegun e -> {
        draft.to(VERIFYING, at, report.deadline());
        draft.verifiers.add(e.verifierId());
      }
      case VerificationExtended e -> {
        draft.to(VERIFYING, at, new Due(Limit.VERIFICATION, e.dueAt(), false));
        draft.extended = true;
      }
      case ReportSubstantiated e -> {
        draft.to(SUBSTANTIATED, at, reply(e.dueAt()));
        draft.finding = e.finding();
        draft.hazardId = e.hazardId();
        draft.substantiatedAt = at;
        draft.verifiers.add(e.verifierId());
      }
      case ReportUnsubstantiated e -> {
        draft.to(UNSUBSTANTIATED, at, reply(e.dueAt()));
        draft.verifiers.add(e.verifierId());
      }
      case ReportReplied e -> {
        draft.to(REPLIED, at, null);
        draft.answer = new Answer(report.answer().forwardedTo(), e.reply());
      }
      case ContactOpened e -> {
        // nothing changes but that it is known
      }
      case ReporterDataErased e -> {
        draft.contact = draft.contact == Contact.NONE ? Contact.NONE : Contact.ERASED;
        draft.textErased |= e.scope() == Erasure.EVERYTHING;
      }
      case DeadlineMissed e -> draft.deadline = new Due(e.deadline(), e.dueAt(), true);
    }
    return draft.report();
  }

  private static Due reply(Instant at) {
    return new Due(Limit.REPLY, at, false);
  }

  /** A report while one event changes it. */
  private static final class Draft {
    private final Known before;
    ReportStatus status;
    @Nullable Due deadline;
    boolean extended;
    @Nullable Finding finding;
    final Set<String> verifiers;
    @Nullable String hazardId;
    @Nullable Instant substantiatedAt;
    Answer answer;
    Contact contact;
    boolean textErased;
    final List<String> supplements;
    final List<String> photos;
    Instant since;

    Draft(Known before) {
      this.before = before;
      this.status = before.status();
      this.deadline = before.deadline();
      this.extended = before.extended();
      this.finding = before.finding();
      this.verifiers = new HashSet<>(before.verifiers());
      this.hazardId = before.hazardId();
      this.substantiatedAt = before.substantiatedAt();
      this.answer = before.answer();
      this.contact = before.vault().contact();
      this.textErased = before.vault().textErased();
      this.supplements = new ArrayList<>(before.vault().supplements());
      this.photos = new ArrayList<>(before.vault().photos());
      this.since = before.since();
    }

    void to(ReportStatus next, Instant at, @Nullable Due due) {
      status = next;
      since = at;
      deadline = due;
    }

    Known report() {
      return new Known(
          before.intake(),
          status,
          deadline,
          extended,
          finding,
          verifiers,
          hazardId,
          substantiatedAt,
          answer,
          new Held(contact, textErased, supplements, photos),
          since);
    }
  }
}
