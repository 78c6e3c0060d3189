package org.shouwang.inspection.write;

import java.util.List;
import java.util.stream.Stream;
import org.shouwang.inspection.domain.Campaign;
import org.shouwang.inspection.domain.CampaignDecider;
import org.shouwang.inspection.domain.Plan;
import org.shouwang.inspection.domain.Visit;
import org.shouwang.inspection.domain.VisitDecider;
import org.shouwang.inspection.publish.CampaignContractMapping;
import org.shouwang.inspection.publish.VisitContractMapping;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.log.CommitLog;
import org.springframework.stereotype.Component;

/**
 * What this service's own log says of one campaign or visit right now. A decision about one of them
 * that needs facts of another takes them from here: views may be a moment behind.
 */
@Component
class Histories {
  private final CommitLog log;

  Histories(CommitLog log) {
    this.log = log;
  }

  Campaign campaign(String id) {
    return fold(id, new CampaignDecider(), new CampaignContractMapping());
  }

  Visit visit(String id) {
    return fold(id, new VisitDecider(), new VisitContractMapping());
  }

  /** The visits that a campaign has seen so far. */
  List<Visit.Known> visitsOf(String campaign, Plan plan) {
    return plan.enterprises().stream()
        .map(enterprise -> visit(Visit.idOf(campaign, enterprise)))
        .flatMap(visit -> visit instanceof Visit.Known known ? Stream.of(known) : Stream.empty())
        .toList();
  }

  /**
   * Whether a command was answered already: a retry is told its first outcome, whatever has become
   * of the world meanwhile.
   */
  boolean answered(String commandId) {
    return log.byCommand(commandId).isPresent();
  }

  private <S, C extends Command, E extends DomainEvent> S fold(
      String id, Decider<S, C, E> decider, ContractMapping<E> mapping) {
    S state = decider.initial();
    for (var commit : log.ofAggregate(id, 0)) {
      for (var event : commit.events()) {
        if (event.aggregateId().equals(id)) {
          E happened =
              mapping.toDomain(ContractJson.decode(event.wireType(), event.data()), event.owner());
          state = decider.evolve(state, happened);
        }
      }
    }
    return state;
  }
}
