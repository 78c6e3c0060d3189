package org.shouwang.hazard.domain.publicreport;

import static org.shouwang.hazard.domain.publicreport.ReportRejection.*;
import static org.shouwang.hazard.domain.publicreport.ReportStatus.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.domain.publicreport.PublicReport.Due;
import org.shouwang.hazard.domain.publicreport.PublicReport.Known;
import org.shouwang.hazard.domain.publicreport.PublicReport.Unknown;
import org.shouwang.hazard.domain.publicreport.ReportCommand.*;
import org.shouwang.hazard.domain.publicreport.ReportEvent.*;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;

/** The rules for reports of the public (举报处理). */
public final class ReportDecider implements Decider<PublicReport, ReportCommand, ReportEvent> {
  /** More than anybody has to add; a bound for what one PIN can put into the vault. */
  static final int MOST_SUPPLEMENTS = 20;

  /** Enough to show a hazard; the same bound for pictures. */
  static final int MOST_PHOTOS = 3;

  private static final Set<ReportStatus> UNDECIDED = EnumSet.of(RECEIVED, ACCEPTED, VERIFYING);
  private static final Set<ReportStatus> UNANSWERED =
      EnumSet.of(NOT_ACCEPTED, FORWARDED, SUBSTANTIATED, UNSUBSTANTIATED);
  private static final Set<HazardStatus> NOT_STANDING =
      EnumSet.of(HazardStatus.DISMISSED, HazardStatus.DUPLICATE);

  @Override
  public PublicReport initial() {
    return new Unknown();
  }

  @Override
  public List<ReportEvent> decide(PublicReport state, ReportCommand command) {
    if (command instanceof ReceiveReport c) {
      require(state instanceof Unknown, ALREADY_RECEIVED);
      c.listed().demand();
      return List.of(
          new ReportReceived(
              c.at(),
              c.district(),
              c.category(),
              c.contactSealed(),
              c.dutyHolder(),
              c.signatories(),
              c.policy().acceptanceDueAt(c.at()),
              c.policy().version()));
    }
    if (!(state instanceof Known report)) {
      throw new Rejected(NO_SUCH_REPORT);
    }
    return List.of(decide(report, command));
  }

  private static ReportEvent decide(Known report, ReportCommand command) {
    return switch (command) {
      case ReceiveReport c -> throw new IllegalStateException("handled above");
      case SupplementReport c -> supplement(report, c);
      case AddPhoto c -> photo(report, c);
      case AcceptReport c -> accept(report, c);
      case DeclineReport c -> decline(report, c);
      case ForwardReport c -> forward(report, c);
      case BeginVerification c -> {
        in(report, EnumSet.of(ACCEPTED), c, NOT_TO_VERIFY);
        yield new VerificationBegun(c.at(), c.by().personOrId());
      }
      case ExtendVerification c -> extend(report, c);
      case SubstantiateReport c -> substantiate(report, c);
      case RefuteReport c -> {
        in(report, EnumSet.of(VERIFYING), c, NOT_VERIFYING);
        yield new ReportUnsubstantiated(
            c.at(),
            c.reason(),
            c.by().personOrId(),
            c.policy().feedbackDueAt(c.at()),
            c.policy().version());
      }
      case ReplyToReport c -> {
        in(report, UNANSWERED, c, NOT_TO_REPLY);
        yield new ReportReplied(c.at(), c.reply(), c.by().personOrId());
      }
      case OpenContact c -> openContact(report, c);
      case EraseReporterData c -> erase(report, c);
      case MissDeadline c -> miss(report, c);
    };
  }

  private static ReportEvent supplement(Known report, SupplementReport c) {
    require(!report.vault().textErased(), ALREADY_ERASED);
    require(report.vault().supplements().size() < MOST_SUPPLEMENTS, TOO_MANY_SUPPLEMENTS);
    return new ReportSupplemented(c.at(), c.supplementId());
  }

  private static ReportEvent photo(Known report, AddPhoto c) {
    require(!report.vault().textErased(), ALREADY_ERASED);
    require(report.vault().photos().size() < MOST_PHOTOS, TOO_MANY_PHOTOS);
    return new ReportPhotoAdded(c.at(), c.photoId());
  }

  private static ReportEvent accept(Known report, AcceptReport c) {
    in(report, EnumSet.of(RECEIVED), c, NOT_TO_ACCEPT);
    c.listed().demand();
    require(c.finding().enterprise() == null || c.registered(), NO_SUCH_ENTERPRISE);
    return new ReportAccepted(
        c.at(),
        c.finding(),
        c.by().personOrId(),
        c.policy().verificationDueAt(c.at()),
        c.policy().version());
  }

  private static ReportEvent decline(Known report, DeclineReport c) {
    in(report, EnumSet.of(RECEIVED), c, NOT_TO_ACCEPT);
    return new ReportDeclined(
        c.at(),
        c.reason(),
        c.by().personOrId(),
        c.policy().feedbackDueAt(c.at()),
        c.policy().version());
  }

  /** Whose remit it is may turn out on the spot only. */
  private static ReportEvent forward(Known report, ForwardReport c) {
    in(report, UNDECIDED, c, NOT_TO_FORWARD);
    return new ReportForwarded(
        c.at(),
        c.department(),
        c.reason(),
        c.by().personOrId(),
        c.policy().feedbackDueAt(c.at()),
        c.policy().version());
  }

  private static ReportEvent extend(Known report, ExtendVerification c) {
    in(report, EnumSet.of(VERIFYING), c, NOT_VERIFYING);
    require(!report.extended(), ALREADY_EXTENDED);
    Due due = due(report);
    require(c.at().isBefore(due.at()), EXTENSION_TOO_LATE);
    return new VerificationExtended(
        c.at(),
        due.at(),
        c.policy().extended(due.at()),
        c.reason(),
        c.by().personOrId(),
        c.policy().version());
  }

  private static ReportEvent substantiate(Known report, SubstantiateReport c) {
    in(report, EnumSet.of(VERIFYING), c, NOT_VERIFYING);
    c.listed().demand();
    String enterprise = c.finding().enterprise();
    require(enterprise != null, ENTERPRISE_MISSING);
    require(c.registered(), NO_SUCH_ENTERPRISE);
    String known = c.hazardId();
    require(known == null || c.evidence().isEmpty(), PHOTOS_OF_A_KNOWN_HAZARD);
    if (known != null) {
      standing(report, enterprise, c.hazard());
    }
    return new ReportSubstantiated(
        c.at(),
        c.finding(),
        // One report, one hazard: its id derives from the report's.
        known != null ? known : Ids.derive("hz", c.target()),
        known == null,
        c.by().personOrId(),
        c.policy().feedbackDueAt(c.at()),
        c.policy().version(),
        c.evidence());
  }

  private static void standing(Known report, @Nullable String enterprise, @Nullable Hazard hazard) {
    if (!(hazard instanceof Hazard.Known known)
        || !known.enterprise().equals(enterprise)
        || !known.report().owner().district().equals(report.intake().district())) {
      throw new Rejected(NO_SUCH_HAZARD_THERE);
    }
    require(!NOT_STANDING.contains(known.status()), HAZARD_NOT_STANDING);
  }

  private static ReportEvent openContact(Known report, OpenContact c) {
    require(report.vault().contact() != Contact.NONE, NO_CONTACT);
    require(report.vault().contact() == Contact.SEALED, CONTACT_ERASED);
    return new ContactOpened(c.at(), c.reason(), c.by().personOrId());
  }

  /** Her contact is the reporter's own; what she told is needed until it was dealt with. */
  private static ReportEvent erase(Known report, EraseReporterData c) {
    if (c.scope() == Erasure.CONTACT) {
      require(report.vault().contact() != Contact.NONE, NO_CONTACT);
      require(report.vault().contact() == Contact.SEALED, ALREADY_ERASED);
    } else {
      require(!report.vault().textErased(), ALREADY_ERASED);
      require(report.status() == REPLIED, STILL_NEEDED);
    }
    return new ReporterDataErased(c.at(), c.scope(), c.byReporter() ? null : c.by().personOrId());
  }

  private static ReportEvent miss(Known report, MissDeadline c) {
    Due due = report.deadline();
    require(
        due != null
            && due.deadline() == c.deadline()
            && due.at().equals(c.dueAt())
            && !due.missed()
            && !c.at().isBefore(due.at()),
        DEADLINE_NOT_PASSED);
    return new DeadlineMissed(c.at(), c.deadline(), c.dueAt());
  }

  private static void in(
      Known report, Set<ReportStatus> wanted, ReportCommand command, ReportRejection otherwise) {
    require(wanted.contains(report.status()), otherwise);
    require(!command.at().isBefore(report.since()), OUT_OF_ORDER);
  }

  private static Due due(Known report) {
    Due due = report.deadline();
    if (due == null) {
      throw new IllegalStateException("what is being verified has a deadline");
    }
    return due;
  }

  @Override
  public PublicReport evolve(PublicReport state, ReportEvent event) {
    return ReportEvolution.after(state, event);
  }

  @Override
  public Owner owner(PublicReport state) {
    return ((Known) state).owner();
  }
}
