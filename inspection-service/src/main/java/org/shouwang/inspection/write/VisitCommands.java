package org.shouwang.inspection.write;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.inspection.domain.Campaign;
import org.shouwang.inspection.domain.CheckIn;
import org.shouwang.inspection.domain.Finding;
import org.shouwang.inspection.domain.InspectionRejection;
import org.shouwang.inspection.domain.LookBack;
import org.shouwang.inspection.domain.Strength;
import org.shouwang.inspection.domain.Visit;
import org.shouwang.inspection.domain.VisitCommand;
import org.shouwang.inspection.domain.VisitCommand.AnswerLookBacks;
import org.shouwang.inspection.domain.VisitCommand.CheckInVisit;
import org.shouwang.inspection.domain.VisitCommand.NoteStrength;
import org.shouwang.inspection.domain.VisitCommand.RecordFinding;
import org.shouwang.inspection.domain.VisitCommand.RefuseSignature;
import org.shouwang.inspection.domain.VisitCommand.SignVisit;
import org.shouwang.inspection.known.LookBacks;
import org.shouwang.inspection.write.VisitCommandController.AnswerBody;
import org.shouwang.inspection.write.VisitCommandController.CheckInBody;
import org.shouwang.inspection.write.VisitCommandController.FindingBody;
import org.shouwang.inspection.write.VisitCommandController.LookBacksBody;
import org.shouwang.inspection.write.VisitCommandController.StrengthBody;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.known.Known;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.Bodies;
import org.shouwang.kit.web.PlacingBodies;
import org.springframework.stereotype.Component;

/** What bodies ask of visits, each sent alone or among many. */
@Component
class VisitCommands {
  private final Histories histories;
  private final Known known;
  private final Teams teams;
  private final LookBacks lookBacks;
  private final Tenancy tenancy;

  VisitCommands(
      Histories histories, Known known, Teams teams, LookBacks lookBacks, Tenancy tenancy) {
    this.histories = histories;
    this.known = known;
    this.teams = teams;
    this.lookBacks = lookBacks;
    this.tenancy = tenancy;
  }

  /**
   * 到场.
   *
   * @param caller who must see the campaign
   * @throws Rejected there is no such campaign that she sees
   */
  CheckInVisit checkIn(Caller caller, Actor by, String commandId, Instant at, CheckInBody body) {
    Campaign campaign = histories.campaign(body.campaignId());
    if (!(campaign instanceof Campaign.Known planned)
        || !tenancy.visible(caller, planned.plan().owner())) {
      throw new Rejected(InspectionRejection.NO_SUCH_CAMPAIGN);
    }
    Owner of = planned.plan().owner();
    String cooperative = planned.plan().cooperative();
    List<Teams.Claim> claims =
        body.team().stream()
            .map(one -> new Teams.Claim(one.personId(), one.enterpriseId(), one.expert()))
            .toList();
    CheckIn checkIn =
        new CheckIn(
            new Owner(of.district(), of.cooperative(), body.enterpriseId()),
            body.campaignId(),
            histories.answered(commandId) ? List.of() : teams.of(claims, of));
    return new CheckInVisit(
        Visit.idOf(body.campaignId(), body.enterpriseId()),
        by,
        at,
        checkIn,
        campaign,
        known.isActiveMember(cooperative, body.enterpriseId()),
        dueAt(cooperative, body.enterpriseId(), at));
  }

  /** What is due by then at the enterprise that a team visits. */
  private List<LookBack> dueAt(String cooperative, String enterprise, Instant at) {
    return lookBacks.due(cooperative, List.of(enterprise), at).stream()
        .map(due -> new LookBack(due.hazard(), due.known().visit()))
        .toList();
  }

  /**
   * What a body asks of a visit that has begun; the ids of what it records follow from its
   * command's.
   */
  VisitCommand of(String visit, Actor by, String commandId, Instant at, Object body) {
    return switch (body) {
      case FindingBody b -> finding(visit, by, commandId, at, b);
      case StrengthBody b ->
          new NoteStrength(
              visit,
              by,
              at,
              new Strength(Ids.derive("str", commandId), b.description(), b.place()),
              campaignOf(visit));
      case LookBacksBody b ->
          new AnswerLookBacks(
              visit,
              by,
              at,
              b.answers().stream().map(AnswerBody::answer).toList(),
              histories.foundBy(by.personOrId(), visit),
              onceTheirs(by, visit),
              lookBacks.acceptedBy(
                  by.personOrId(), b.answers().stream().map(AnswerBody::hazardId).toList()),
              campaignOf(visit));
      case Bodies.Step b -> new SignVisit(visit, by, at);
      case Bodies.Reason b -> new RefuseSignature(visit, by, at, b.reason());
      default -> throw new IllegalArgumentException("asks nothing of a visit: " + body.getClass());
    };
  }

  /** What an enterprise of hers, by her token or by the team, was once responsible for. */
  private Set<String> onceTheirs(Actor by, String visit) {
    if (!(histories.visit(visit) instanceof Visit.Known begun)) {
      return Set.of();
    }
    List<String> hers =
        Stream.concat(
                Stream.ofNullable(by.enterprise()),
                begun.checkIn().sender(by.personOrId()).stream())
            .toList();
    return lookBacks.formerlyOf(
        hers, begun.entries().lookBacks().stream().map(LookBack::hazardId).toList());
  }

  /** 记问题. */
  RecordFinding finding(String visit, Actor by, String commandId, Instant at, FindingBody body) {
    Finding finding =
        new Finding(
            Ids.derive("fin", commandId),
            body.category(),
            body.clause(),
            body.description(),
            body.place(),
            PlacingBodies.of(body.position(), body.accidentClass(), body.criterion()),
            body.commonality(),
            body.evidence() == null ? List.of() : body.evidence());
    return new RecordFinding(visit, by, at, finding, campaignOf(visit));
  }

  private Campaign campaignOf(String visit) {
    return histories.visit(visit) instanceof Visit.Known begun
        ? histories.campaign(begun.checkIn().campaignId())
        : new Campaign.Unplanned();
  }

  /**
   * Whoever is in the team reaches the visit, wherever she comes from.
   *
   * @throws ProblemException 404
   */
  void requireWithinReach(Caller caller, String visit) {
    boolean reaches =
        histories.visit(visit) instanceof Visit.Known begun
            && (tenancy.visible(caller, begun.checkIn().owner())
                || (caller.person() != null && begun.checkIn().hasInTeam(caller.person())));
    tenancy.require(reaches);
  }
}
