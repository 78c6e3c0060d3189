package org.shouwang.hazard.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardReportedV1;
import org.shouwang.contracts.hazard.HazardReportedV2;
import org.shouwang.contracts.hazard.HazardReportedV3;
import org.shouwang.hazard.domain.HazardCommand.HandToTownship;
import org.shouwang.hazard.known.Departures;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.springframework.stereotype.Component;

/**
 * What was found under a cooperative and told only after the enterprise had left it, or closed, is
 * the township's at once (离社后补报).
 */
@Component
class WhenHazardReportedAfterDepartureThenHandToTownship extends EventPolicy {
  private final Departures departures;

  WhenHazardReportedAfterDepartureThenHandToTownship(Departures departures) {
    super(
        "when-hazard-reported-after-departure-then-hand-to-township",
        Start.ACTIVATION,
        HazardReportedV1.class,
        HazardReportedV2.class,
        HazardReportedV3.class);
    this.departures = departures;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    HazardReportedV3 reported =
        switch (event) {
          case HazardReportedV1 older -> HazardReportedV3.from(older);
          case HazardReportedV2 older -> HazardReportedV3.from(older);
          default -> (HazardReportedV3) event;
        };
    String cooperative = reported.cooperativeId();
    if (cooperative == null) {
      return List.of();
    }
    String hazard = cause.envelope().subject();
    String enterprise = reported.enterpriseId();
    return departures
        .before(hazard, cooperative, enterprise)
        .<List<Command>>map(
            departure ->
                List.of(
                    new HandToTownship(
                        hazard,
                        cause.actor(),
                        reported.occurredAt(),
                        enterprise,
                        departures.townshipOf(enterprise),
                        departure)))
        .orElse(List.of());
  }
}
