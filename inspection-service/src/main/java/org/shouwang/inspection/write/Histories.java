package org.shouwang.inspection.write;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.inspection.domain.Campaign;
import org.shouwang.inspection.domain.CampaignDecider;
import org.shouwang.inspection.domain.LookBack;
import org.shouwang.inspection.domain.Plan;
import org.shouwang.inspection.domain.Visit;
import org.shouwang.inspection.domain.VisitDecider;
import org.shouwang.inspection.publish.CampaignContractMapping;
import org.shouwang.inspection.publish.VisitContractMapping;
import org.shouwang.kit.command.OwnLog;
import org.springframework.stereotype.Component;

/** The campaigns and visits of this service's own log as they stand right now. */
@Component
class Histories {
  private final OwnLog log;

  Histories(OwnLog log) {
    this.log = log;
  }

  Campaign campaign(String id) {
    return log.state(id, new CampaignDecider(), new CampaignContractMapping());
  }

  Visit visit(String id) {
    return log.state(id, new VisitDecider(), new VisitContractMapping());
  }

  /** The visits that a campaign has seen so far. */
  List<Visit.Known> visitsOf(String campaign, Plan plan) {
    return plan.enterprises().stream()
        .map(enterprise -> visit(Visit.idOf(campaign, enterprise)))
        .flatMap(visit -> visit instanceof Visit.Known known ? Stream.of(known) : Stream.empty())
        .toList();
  }

  /** Those of a visit's open look-backs that a visit had found in whose team somebody was. */
  Set<String> foundBy(String person, String visit) {
    if (!(visit(visit) instanceof Visit.Known known)) {
      return Set.of();
    }
    List<LookBack> open = known.entries().lookBacks();
    Set<String> theirs =
        open.stream()
            .map(LookBack::visitId)
            .filter(Objects::nonNull)
            .distinct()
            .filter(
                found ->
                    visit(found) instanceof Visit.Known then && then.checkIn().hasInTeam(person))
            .collect(Collectors.toSet());
    return open.stream()
        .filter(one -> one.visitId() != null && theirs.contains(one.visitId()))
        .map(LookBack::hazardId)
        .collect(Collectors.toSet());
  }

  /** Whether a command was answered already. */
  boolean answered(String commandId) {
    return log.answered(commandId);
  }
}
