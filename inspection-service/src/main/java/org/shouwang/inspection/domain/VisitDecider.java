package org.shouwang.inspection.domain;

import static org.shouwang.inspection.domain.InspectionRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.util.List;
import java.util.Objects;
import org.shouwang.inspection.domain.Visit.InProgress;
import org.shouwang.inspection.domain.Visit.Known;
import org.shouwang.inspection.domain.Visit.SignatureWasRefused;
import org.shouwang.inspection.domain.Visit.Signed;
import org.shouwang.inspection.domain.Visit.Unvisited;
import org.shouwang.inspection.domain.VisitCommand.AnswerLookBacks;
import org.shouwang.inspection.domain.VisitCommand.CheckInVisit;
import org.shouwang.inspection.domain.VisitCommand.NoteStrength;
import org.shouwang.inspection.domain.VisitCommand.RecordFinding;
import org.shouwang.inspection.domain.VisitCommand.RefuseSignature;
import org.shouwang.inspection.domain.VisitCommand.SignVisit;
import org.shouwang.inspection.domain.VisitEvent.FindingRecorded;
import org.shouwang.inspection.domain.VisitEvent.LookBackAnswered;
import org.shouwang.inspection.domain.VisitEvent.LookBacksListed;
import org.shouwang.inspection.domain.VisitEvent.SignatureRefused;
import org.shouwang.inspection.domain.VisitEvent.StrengthNoted;
import org.shouwang.inspection.domain.VisitEvent.VisitCheckedIn;
import org.shouwang.inspection.domain.VisitEvent.VisitSigned;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;

/**
 * The rules of one visit: an independent team, its own words only, and a record that stands once it
 * is signed or refused (安全生产法 art. 68). A visit that began while its campaign was being locked
 * records nothing after the lock; it still ends by a signature or a refusal.
 */
public final class VisitDecider implements Decider<Visit, VisitCommand, VisitEvent> {

  @Override
  public Visit initial() {
    return new Unvisited();
  }

  @Override
  public List<VisitEvent> decide(Visit visit, VisitCommand command) {
    if (command instanceof CheckInVisit checkIn) {
      return checkIn(visit, checkIn);
    }
    if (!(visit instanceof Known known)) {
      throw new Rejected(NO_SUCH_VISIT);
    }
    if (command instanceof AnswerLookBacks answers) {
      return LookBackAnswers.decide(known, answers);
    }
    if (!(visit instanceof InProgress open)) {
      throw new Rejected(RECORD_FINISHED);
    }
    return switch (command) {
      case CheckInVisit checkIn -> throw new IllegalStateException("handled above");
      case AnswerLookBacks answers -> throw new IllegalStateException("handled above");
      case RecordFinding record -> record(open, record);
      case NoteStrength note -> note(open, note);
      case SignVisit sign -> sign(open, sign);
      case RefuseSignature refuse -> refuse(open, refuse);
    };
  }

  private static List<VisitEvent> checkIn(Visit visit, CheckInVisit command) {
    require(visit instanceof Unvisited, ALREADY_CHECKED_IN);
    if (!(command.campaign() instanceof Campaign.Known campaign)) {
      throw new Rejected(NO_SUCH_CAMPAIGN);
    }
    CheckIn checkIn = command.checkIn();
    require(campaign instanceof Campaign.Planned, CAMPAIGN_NOT_OPEN);
    require(
        campaign.plan().enterprises().contains(checkIn.enterprise()), ENTERPRISE_NOT_IN_CAMPAIGN);
    require(command.activeMember(), ENTERPRISE_NOT_A_MEMBER);
    requireFitTeam(checkIn);
    require(!command.at().isBefore(campaign.since()), OUT_OF_ORDER);
    VisitCheckedIn arrived = new VisitCheckedIn(command.at(), checkIn);
    return command.lookBacks().isEmpty()
        ? List.of(arrived)
        : List.of(arrived, new LookBacksListed(command.at(), command.lookBacks()));
  }

  private static void requireFitTeam(CheckIn checkIn) {
    List<TeamMember> team = checkIn.team();
    require(!team.isEmpty(), TEAM_EMPTY);
    require(
        team.stream().map(TeamMember::personId).distinct().count() == team.size(),
        TEAM_MEMBER_REPEATED);
    require(
        team.stream().noneMatch(member -> checkIn.enterprise().equals(member.enterpriseId())),
        TEAM_NOT_INDEPENDENT);
    long senders =
        team.stream().map(TeamMember::enterpriseId).filter(Objects::nonNull).distinct().count();
    require(senders >= 2 || team.stream().anyMatch(TeamMember::expert), TEAM_TOO_NARROW);
  }

  private static List<VisitEvent> record(InProgress visit, RecordFinding command) {
    requireOfTheTeam(visit, command.by());
    require(command.campaign() instanceof Campaign.Planned, FINDINGS_LOCKED);
    require(!command.at().isBefore(visit.since()), OUT_OF_ORDER);
    requireNamedOnce(command.finding().evidence());
    return List.of(new FindingRecorded(command.at(), command.finding(), command.by().personOrId()));
  }

  private static List<VisitEvent> note(InProgress visit, NoteStrength command) {
    requireOfTheTeam(visit, command.by());
    require(command.campaign() instanceof Campaign.Planned, FINDINGS_LOCKED);
    require(!command.at().isBefore(visit.since()), OUT_OF_ORDER);
    return List.of(new StrengthNoted(command.at(), command.strength(), command.by().personOrId()));
  }

  private static List<VisitEvent> sign(InProgress visit, SignVisit command) {
    require(
        visit.checkIn().enterprise().equals(command.by().enterprise()),
        SIGNER_NOT_OF_THE_ENTERPRISE);
    require(!command.at().isBefore(visit.entries().lastAt()), OUT_OF_ORDER);
    return List.of(
        new VisitSigned(
            command.at(),
            command.by().personOrId(),
            visit.entries().findings(),
            visit.entries().strengths()));
  }

  private static List<VisitEvent> refuse(InProgress visit, RefuseSignature command) {
    if (command.by().authority() != Authority.OFFICER) {
      requireOfTheTeam(visit, command.by());
    }
    require(!command.at().isBefore(visit.entries().lastAt()), OUT_OF_ORDER);
    return List.of(
        new SignatureRefused(
            command.at(),
            command.reason(),
            visit.entries().findings(),
            visit.entries().strengths()));
  }

  static void requireNamedOnce(List<String> evidence) {
    require(evidence.stream().distinct().count() == evidence.size(), EVIDENCE_NAMED_TWICE);
  }

  static void requireOfTheTeam(Known visit, Actor by) {
    require(visit.checkIn().hasInTeam(by.personOrId()), NOT_OF_THE_TEAM);
  }

  @Override
  public Visit evolve(Visit visit, VisitEvent event) {
    return switch (event) {
      case VisitCheckedIn e ->
          new InProgress(e.checkIn(), Entries.begun(e.occurredAt()), e.occurredAt());
      case LookBacksListed e -> with(visit, known(visit).entries().toLookBackAt(e.lookBacks()));
      case LookBackAnswered e ->
          with(visit, known(visit).entries().lookedBackAt(e.answer().hazardId()));
      case FindingRecorded e ->
          grown(visit, known(visit).entries().with(e.finding(), e.occurredAt()));
      case StrengthNoted e -> grown(visit, known(visit).entries().withStrength(e.occurredAt()));
      case VisitSigned e ->
          new Signed(known(visit).checkIn(), known(visit).entries().finished(e.occurredAt()));
      case SignatureRefused e ->
          new SignatureWasRefused(
              known(visit).checkIn(), known(visit).entries().finished(e.occurredAt()));
    };
  }

  /** The same visit, with other entries. */
  private static Visit with(Visit visit, Entries entries) {
    return switch (known(visit)) {
      case InProgress open -> grown(open, entries);
      case Signed signed -> new Signed(signed.checkIn(), entries);
      case SignatureWasRefused refused -> new SignatureWasRefused(refused.checkIn(), entries);
    };
  }

  private static InProgress grown(Visit visit, Entries entries) {
    InProgress before = (InProgress) visit;
    return new InProgress(before.checkIn(), entries, before.since());
  }

  private static Known known(Visit visit) {
    return (Known) visit;
  }

  @Override
  public Owner owner(Visit visit) {
    return known(visit).checkIn().owner();
  }
}
