package org.shouwang.hazard.write;

import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.kit.command.OwnLog;
import org.shouwang.kit.domain.Ids;
import org.springframework.stereotype.Component;

/** Other hazards of this service's own log as they stand right now. */
@Component
class Histories {
  private final OwnLog log;

  Histories(OwnLog log) {
    this.log = log;
  }

  /** A hazard as it stands; unreported where there is none of that id. */
  Hazard hazard(String id) {
    return Ids.wellFormed("hz", id)
        ? log.state(id, new HazardDecider(), new HazardContractMapping())
        : new Hazard.Unreported();
  }
}
