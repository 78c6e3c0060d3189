package org.shouwang.hazard.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Facets.Operation;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.planted.Model;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;

/**
 * The lifecycle once more, in the slow and obvious way: a bag of variables and one question per
 * command, by subject. Shares no code with the rules that it checks.
 */
final class PlainHazard implements Model<Hazard, HazardCommand> {
  private static final Set<String> OPEN =
      Set.of("REPORTED", "CONFIRMED", "RECTIFYING", "RECTIFIED");
  private static final Set<Class<?>> JUDGED =
      Set.of(
          ConfirmHazard.class,
          DismissHazard.class,
          MarkDuplicate.class,
          RevokeDuplicate.class,
          MarkRecurrence.class,
          AssignRectification.class,
          AcceptRectification.class,
          RejectRectification.class,
          GrantExtension.class,
          RefuseExtension.class,
          PassLookBack.class,
          FailLookBack.class);

  String state = "UNREPORTED";
  boolean major;
  int cycle = 1;
  @Nullable Instant due;

  /** Whose it was, the one whose it is last. */
  final List<String> responsible = new ArrayList<>();

  boolean ofTheTownship;
  Instant since = Instant.MIN;

  final PlainTold told = new PlainTold(this);
  final PlainFinding finding = new PlainFinding(this);
  final PlainTreatment treatment = new PlainTreatment(this);
  final PlainStop stop = new PlainStop(this);
  final PlainTransfer transfer = new PlainTransfer(this);
  final PlainLookBack lookBack = new PlainLookBack(this);
  final PlainClock clock = new PlainClock(this);
  final PlainPictures pictures = new PlainPictures();

  @Override
  public boolean accepts(HazardCommand command) {
    Actor by = command.by();
    if (command instanceof ReportHazard c) {
      return state.equals("UNREPORTED") && pictures.eachOnce(c.evidence()) && told.reports(c);
    }
    if (command instanceof HandToTownship c) {
      return transfer.handsToTownship(c);
    }
    if (state.equals("UNREPORTED")) {
      return false;
    }
    if (command instanceof FlagRepetition c) {
      return (treated() || at("CLOSED")) && c.found().earlier().size() + 1 > finding.repeated;
    }
    if (command instanceof WithEvidence c) {
      return accepts(c.step()) && pictures.eachOnce(c.evidence());
    }
    if (command instanceof OfTheClock) {
      return by.id().startsWith("timer:") && clock.strikes(command);
    }
    if (command.at().isBefore(since) && !PlainLookBack.ofAVisit(command)
        || ofTheTownship
            && by.authority() == Authority.PEER
            && !PlainLookBack.ofAVisit(command)
            && JUDGED.contains(command.getClass())) {
      return false;
    }
    return switch (command) {
      case ConfirmHazard c -> finding.confirms(c);
      case DismissHazard c -> at("REPORTED") && outsider(by);
      case AppealDismissal c -> finding.appeals(c);
      case ReinstateHazard c -> finding.decidesAppeal(by);
      case UpholdDismissal c -> finding.decidesAppeal(by);
      case CorrectHazard c -> told.corrects(c);
      case MarkDuplicate c -> finding.marksDuplicate(c);
      case RevokeDuplicate c -> at("DUPLICATE") && outsider(by);
      case MarkRecurrence c -> finding.marksRecurrence(c);
      case RegradeHazard c -> treated() && outsider(by) && finding.regrades(c);
      case ApplyInterimControls c -> open() && own(by);
      case SuspendOperation c -> stop.suspends(c);
      case RequestResumption c -> stop.asks(by);
      case ResumeOperation c -> stop.resumes(by);
      case PrescribeRectification c -> unrectified() && by.authority() == Authority.EXPERT;
      case SubmitGovernancePlan c -> treatment.plans(c);
      case ApproveGovernancePlan c -> treatment.decidesPlan(by);
      case ReturnGovernancePlan c -> treatment.decidesPlan(by);
      case ListForSupervision c -> treated() && major && officer(by) && !treatment.listed;
      case PublishListing c -> treatment.publishes(by);
      case DelistHazard c -> at("CLOSED") && treatment.listed && officer(by);
      case PublishDelisting c ->
          at("CLOSED") && treatment.delisted && !treatment.published && officer(by);
      case AssignRectification c -> at("CONFIRMED") && outsider(by); // with days that it allows
      case NamePersonInCharge c -> treatment.names(c);
      case SubmitRectification c -> treatment.submits(c);
      case AcceptRectification c -> treatment.accepts(c);
      case RejectRectification c -> treatment.judges(by);
      case RequestExtension c -> treatment.asksForMore(c);
      case GrantExtension c -> treatment.decidesExtension(by);
      case RefuseExtension c -> treatment.decidesExtension(by);
      case ProposeTransfer c -> transfer.proposes(c);
      case AcceptTransfer c -> transfer.answers(by);
      case DeclineTransfer c -> transfer.answers(by);
      case ImposeTransfer c -> transfer.imposes(c);
      case UpholdResponsibility c -> transfer.decides(by, c.at());
      case TransferOut c -> open() && officer(by);
      case ExtinguishHazard c -> open() && officer(by);
      case EndLookBack c -> at("CLOSED") && lookBack.due && officer(by);
      case PassLookBack c -> lookBack.passes(c);
      case FailLookBack c -> lookBack.answers(c);
      default -> throw new AssertionError("answered above: " + command);
    };
  }

  @Override
  public void apply(HazardCommand command) {
    if (command instanceof WithEvidence c) {
      pictures.shown(command, cycle);
      apply(c.step());
      return;
    }
    if (command instanceof OfTheClock) {
      clock.struck(command);
      return;
    }
    if (command instanceof FlagRepetition c) {
      finding.repeated = c.found().earlier().size() + 1;
      return;
    }
    // A duty may be handed over late, and a visit answer late, which moves no time back.
    since = PlainDays.later(since, command.at());
    pictures.shown(command, cycle);
    Actor by = command.by();
    switch (command) {
      case ReportHazard c -> {
        finding.report(c);
        told.report(c);
      }
      case ConfirmHazard c -> {
        state = "CONFIRMED";
        told.confirmed = c.at();
        major = c.grade() == Grade.MAJOR;
        finding.clause = c.criterion();
      }
      case DismissHazard c -> finding.dismiss(by);
      case AppealDismissal c -> finding.appeal(by);
      case ReinstateHazard c -> finding.reinstate(c.at());
      case UpholdDismissal c -> finding.appealDecided();
      case MarkDuplicate c -> finding.duplicate();
      case RevokeDuplicate c -> finding.noDuplicate(c.at());
      case MarkRecurrence c -> finding.recurrence = true;
      case RegradeHazard c -> finding.regrade(c);
      case SuspendOperation c -> stop.stop(PlainStop.extent(c.extent()));
      case RequestResumption c -> stop.ask(c.at());
      case ResumeOperation c -> stop.stop(0);
      case SubmitGovernancePlan c -> treatment.plan = "submitted";
      case ApproveGovernancePlan c -> treatment.plan = "approved";
      case ReturnGovernancePlan c -> treatment.plan = "none";
      case ListForSupervision c -> treatment.list(c.at());
      case PublishListing c -> treatment.published = true;
      case DelistHazard c -> treatment.delist();
      case PublishDelisting c -> treatment.published = true;
      case AssignRectification c -> treatment.assign(c);
      case NamePersonInCharge c -> treatment.name(c);
      case SubmitRectification c -> treatment.submit(c);
      case AcceptRectification c -> treatment.accept(c);
      case RejectRectification c -> {
        state = "RECTIFYING";
        treatment.sentBack = true;
        stop.lapse();
        clock.comesBack(c.at());
      }
      case RequestExtension c -> treatment.ask(c);
      case GrantExtension c -> treatment.extend();
      case RefuseExtension c -> treatment.wanted = null;
      case ProposeTransfer c -> transfer.propose(c);
      case AcceptTransfer c -> transfer.transfer();
      case DeclineTransfer c -> transfer.declined = true;
      case ImposeTransfer c -> transfer.impose(c);
      case UpholdResponsibility c -> transfer.to = null;
      case TransferOut c -> {
        end("TRANSFERRED_OUT");
        stop.lapse();
      }
      case ExtinguishHazard c -> {
        end("EXTINGUISHED");
        stop.stop(0);
      }
      case EndLookBack c -> {
        lookBack.due = false;
        stop.stop(0);
      }
      case HandToTownship c -> transfer.toTownship();
      case PassLookBack c -> lookBack.due = false;
      case FailLookBack c -> lookBack.fail(c);
      case CorrectHazard c -> told.correct(c);
      case ApplyInterimControls c -> {}
      case PrescribeRectification c -> {}
      default -> throw new AssertionError("done above: " + command);
    }
  }

  /** Nobody's here any more: nothing is asked for, and nothing supervised. */
  private void end(String as) {
    state = as;
    treatment.endedWhileListed = treatment.listed;
    treatment.listed = false;
    treatment.wanted = null;
    transfer.to = null;
    finding.loweredBy = null;
    clock.anew();
  }

  @Override
  public boolean agrees(Hazard hazard) {
    if (!hazard.status().name().equals(state)) {
      return false;
    }
    if (!(hazard instanceof Hazard.Known known)) {
      return true;
    }
    Facets facets = known.facets();
    boolean beside =
        known.segments().stream().map(Segment::enterprise).toList().equals(responsible)
            && told.agrees(known.report())
            && (known.duty() == Duty.TOWNSHIP) == ofTheTownship
            && known.since().equals(since)
            && facets.cycle().number() == cycle
            && facets.plan().name().equalsIgnoreCase(treatment.plan)
            && Objects.equals(facets.extendTo(), treatment.wanted)
            && Objects.equals(offeredTo(facets), transfer.to)
            && Objects.equals(facets.reviewDueAt(), stop.reviewDue)
            && facets.operation() == Operation.values()[stop.stopped]
            && (facets.supervision() == Supervision.LISTED) == treatment.listed
            && (facets.supervision() == Supervision.ENDED) == treatment.endedWhileListed
            && (facets.listing() != null && facets.listing().published())
                == ((treatment.listed || treatment.delisted) && treatment.published)
            && (facets.supervision() == Supervision.DELISTED) == treatment.delisted
            && facets.timeliness().overdue() == clock.overdue
            && known.scrutiny().sampled() == lookBack.sampled
            && told(known.scrutiny().repetition()) == finding.repeated
            && Objects.equals(known.recurrenceOf() != null, finding.recurrence)
            && Objects.equals(facets.timeliness().nextAt(), clock.nextStep);
    return beside
        && switch (known.stage()) {
          case Stage.Assigned stage -> treated(stage) && stage.assignment().dueAt().equals(due);
          case Stage.Treated stage -> treated(stage);
          case Stage.Closed stage ->
              treatment.closed(stage.event())
                  && Objects.equals(stage.lookBackDueAt(), lookBack.due ? lookBack.dueAt : null);
          default -> true;
        };
  }

  private static @Nullable String offeredTo(Facets facets) {
    return facets.transfer() == null ? null : facets.transfer().toEnterprise();
  }

  private static int told(Scrutiny.@Nullable Repetition repetition) {
    return repetition == null ? 0 : repetition.times();
  }

  private boolean treated(Stage.Treated stage) {
    return (stage.confirmation().grade() == Grade.MAJOR) == major
        && Objects.equals(stage.confirmation().criterion(), finding.clause);
  }

  @Override
  public Map<String, @Nullable Object> known() {
    return PlainRow.of(this);
  }

  boolean at(String wanted) {
    return state.equals(wanted);
  }

  boolean open() {
    return OPEN.contains(state);
  }

  static boolean open(Hazard other) {
    return OPEN.contains(other.status().name());
  }

  boolean treated() {
    return open() && !at("REPORTED");
  }

  boolean unrectified() {
    return at("CONFIRMED") || at("RECTIFYING");
  }

  /** Of none of the enterprises that are, or were, responsible. */
  boolean outsider(Actor by) {
    return !responsible.contains(by.enterprise());
  }

  boolean own(Actor by) {
    return by.enterprise() != null && by.enterprise().equals(responsible.getLast());
  }

  static boolean officer(Actor by) {
    return by.authority() == Authority.OFFICER;
  }

  static boolean official(Actor by) {
    return officer(by) || by.authority() == Authority.EXPERT;
  }
}
