package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.Hazard.Unreported;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.HazardEvent.HazardReported;
import org.shouwang.hazard.domain.HazardEvent.NotInCatalogue;
import org.shouwang.hazard.domain.HazardEvent.RecurrenceIdentified;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;

/**
 * The rules of the hazard lifecycle (隐患闭环): which command asks which of them. What events do to the
 * state stands in {@link HazardEvolution}.
 */
public final class HazardDecider implements Decider<Hazard, HazardCommand, HazardEvent> {

  @Override
  public Hazard initial() {
    return new Unreported();
  }

  @Override
  public List<HazardEvent> decide(Hazard hazard, HazardCommand command) {
    if (command instanceof ReportHazard report) {
      require(hazard instanceof Unreported, ALREADY_REPORTED);
      return report(report);
    }
    if (!(hazard instanceof Known known)) {
      throw new Rejected(NO_SUCH_HAZARD);
    }
    if (command instanceof WithEvidence shown) {
      return Exhibits.behind(known, decide(hazard, shown.step()), shown);
    }
    if (command instanceof HandToTownship departure) {
      return Duties.handToTownship(known, departure);
    }
    if (command instanceof FlagRepetition repetition) {
      return Repetitions.flag(known, repetition);
    }
    if (command instanceof OfTheClock) {
      require(command.by().actsAsTimer(), TIMER_ONLY);
    } else if (!LookBacks.answersForAVisit(command)) {
      require(!command.at().isBefore(known.since()), OUT_OF_ORDER);
    }
    Duties.requireJudge(known, command);
    return List.of(decide(known, command));
  }

  /**
   * What a person names must be in the catalogues; what a policy passes on was found all the same,
   * stands as it was told, and waits for a person to correct it.
   */
  private static List<HazardEvent> report(ReportHazard c) {
    List<HazardEvent> events =
        new ArrayList<>(
            List.of(
                Exhibits.with(
                    new HazardReported(c.at(), c.report()),
                    EvidenceStep.REPORT,
                    1,
                    c.evidence(),
                    c.by())));
    String earlier = c.recurrenceOf();
    if (earlier != null) {
      String reporter = c.report().reporterId();
      events.add(
          new RecurrenceIdentified(
              c.at(), earlier, reporter == null ? c.by().personOrId() : reporter));
    }
    if (!c.by().actsAsPolicy()) {
      c.listed().demand();
    } else if (!c.listed().missing().isEmpty()) {
      events.add(new NotInCatalogue(c.at(), c.listed().missing()));
    }
    return events;
  }

  private static HazardEvent[] decide(Known hazard, HazardCommand command) {
    return switch (command) {
      case ReportHazard c -> throw new IllegalStateException("handled above");
      case WithEvidence c -> throw new IllegalStateException("handled above");
      case HandToTownship c -> throw new IllegalStateException("handled above");
      case FlagRepetition c -> throw new IllegalStateException("handled above");
      case ConfirmHazard c -> Verification.confirm(hazard, c);
      case DismissHazard c -> one(Verification.dismiss(hazard, c));
      case AppealDismissal c -> one(Verification.appeal(hazard, c));
      case ReinstateHazard c -> Verification.reinstate(hazard, c);
      case UpholdDismissal c -> one(Verification.uphold(hazard, c));
      case CorrectHazard c -> one(Verification.correct(hazard, c));
      case MarkDuplicate c -> one(Likeness.markDuplicate(hazard, c));
      case RevokeDuplicate c -> Likeness.revokeDuplicate(hazard, c);
      case MarkRecurrence c -> one(Likeness.markRecurrence(hazard, c));
      case RegradeHazard c -> Grading.regrade(hazard, c);
      case ApplyInterimControls c -> one(Operations.applyInterimControls(hazard, c));
      case SuspendOperation c -> one(Operations.suspend(hazard, c));
      case RequestResumption c -> one(Operations.requestResumption(hazard, c));
      case ResumeOperation c -> one(Operations.resume(hazard, c));
      case PrescribeRectification c -> one(Governance.prescribe(hazard, c));
      case SubmitGovernancePlan c -> one(Governance.submitPlan(hazard, c));
      case ApproveGovernancePlan c -> one(Governance.approvePlan(hazard, c));
      case ReturnGovernancePlan c -> one(Governance.returnPlan(hazard, c));
      case ListForSupervision c -> one(Governance.list(hazard, c));
      case PublishListing c -> one(Governance.publish(hazard, c));
      case DelistHazard c -> one(Governance.delist(hazard, c));
      case PublishDelisting c -> one(Governance.publishDelisting(hazard, c));
      case RequestExtension c -> one(Extensions.request(hazard, c));
      case GrantExtension c -> one(Extensions.grant(hazard, c));
      case RefuseExtension c -> one(Extensions.refuse(hazard, c));
      case ProposeTransfer c -> one(Transfers.propose(hazard, c));
      case AcceptTransfer c -> one(Transfers.accept(hazard, c));
      case DeclineTransfer c -> one(Transfers.decline(hazard, c));
      case ImposeTransfer c -> one(Transfers.impose(hazard, c));
      case UpholdResponsibility c -> one(Transfers.uphold(hazard, c));
      case TransferOut c -> Transfers.handOver(hazard, c);
      case ExtinguishHazard c -> Transfers.extinguish(hazard, c);
      case EndLookBack c -> Transfers.endLookBack(hazard, c);
      case PassLookBack c -> LookBacks.pass(hazard, c);
      case FailLookBack c -> LookBacks.fail(hazard, c);
      case AssignRectification c -> one(Rectification.assign(hazard, c));
      case NamePersonInCharge c -> one(Rectification.name(hazard, c));
      case SubmitRectification c -> Rectification.submit(hazard, c);
      case AcceptRectification c -> Acceptance.accept(hazard, c);
      case RejectRectification c -> Acceptance.reject(hazard, c);
      case RemindOfDeadline c -> one(Alarms.remind(hazard, c));
      case MarkOverdue c -> Alarms.overdue(hazard, c);
      case EscalateHazard c -> one(Alarms.escalate(hazard, c));
      case ReferToEnforcement c -> one(Alarms.refer(hazard, c));
      case RemindOfLookBack c -> one(Alarms.lookBackDue(hazard, c));
      case MarkConfirmationOverdue c -> one(Alarms.confirmationOverdue(hazard, c));
      case MarkTransferUnanswered c -> one(Alarms.transferUnanswered(hazard, c));
      case MarkExtensionUndecided c -> one(Alarms.extensionUndecided(hazard, c));
      case MarkListingUnpublished c -> one(Alarms.listingUnpublished(hazard, c));
      case MarkReviewOverdue c -> one(Alarms.reviewOverdue(hazard, c));
    };
  }

  private static HazardEvent[] one(HazardEvent event) {
    return new HazardEvent[] {event};
  }

  @Override
  public Hazard evolve(Hazard hazard, HazardEvent event) {
    return HazardEvolution.after(hazard, event);
  }

  @Override
  public Owner owner(Hazard hazard) {
    return ((Known) hazard).owner();
  }
}
