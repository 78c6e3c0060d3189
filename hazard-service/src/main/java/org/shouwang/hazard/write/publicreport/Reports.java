package org.shouwang.hazard.write.publicreport;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.domain.Stage;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.publicreport.ReportDecider;
import org.shouwang.hazard.domain.publicreport.ReportRejection;
import org.shouwang.hazard.domain.reward.Reward;
import org.shouwang.hazard.domain.reward.RewardDecider;
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.hazard.publish.PublicReportContractMapping;
import org.shouwang.hazard.publish.RewardContractMapping;
import org.shouwang.kit.command.OwnLog;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Rejected;
import org.springframework.stereotype.Component;

/** Reports, rewards and hazards as this service's own log has them right now. */
@Component
class Reports {
  private final OwnLog log;

  Reports(OwnLog log) {
    this.log = log;
  }

  PublicReport report(String id) {
    return log.state(id, new ReportDecider(), new PublicReportContractMapping());
  }

  /**
   * A report that there is.
   *
   * @throws Rejected there is none
   */
  PublicReport.Known known(String id) {
    if (report(id) instanceof PublicReport.Known known) {
      return known;
    }
    throw new Rejected(ReportRejection.NO_SUCH_REPORT);
  }

  /** One report, one reward: its id derives from the report's. */
  static String rewardOf(String reportId) {
    return Ids.derive("rw", reportId);
  }

  Reward reward(String id) {
    return log.state(id, new RewardDecider(), new RewardContractMapping());
  }

  Hazard hazard(String id) {
    return Ids.wellFormed("hz", id)
        ? log.state(id, new HazardDecider(), new HazardContractMapping())
        : new Hazard.Unreported();
  }

  /** The hazard that stands for this one: of a duplicate (重复) the original, of others itself. */
  Hazard standing(String id) {
    Hazard hazard = hazard(id);
    Set<String> seen = new HashSet<>(Set.of(id));
    while (hazard instanceof Hazard.Known known
        && known.stage() instanceof Stage.Duplicate duplicate
        && seen.add(duplicate.originalId())) {
      hazard = hazard(duplicate.originalId());
    }
    return hazard;
  }

  boolean answered(String commandId) {
    return log.answered(commandId);
  }

  Optional<Instant> answeredAt(String commandId) {
    return log.answeredAt(commandId);
  }
}
