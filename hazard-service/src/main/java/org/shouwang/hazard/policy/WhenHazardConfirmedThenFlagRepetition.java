package org.shouwang.hazard.policy;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardConfirmedV1;
import org.shouwang.contracts.hazard.HazardConfirmedV2;
import org.shouwang.hazard.domain.HazardCommand.FlagRepetition;
import org.shouwang.hazard.domain.LifecyclePolicy;
import org.shouwang.hazard.domain.LifecyclePolicy.Repeated;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.domain.Repetitions;
import org.shouwang.hazard.domain.Repetitions.Seen;
import org.shouwang.hazard.known.ConfirmedHazards;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.springframework.stereotype.Component;

/**
 * What comes once more, and once more, is told to be a repetition (重复隐患).
 *
 * <p>The ledger may show one of two confirmations before the other, but never each without the
 * other: it shows a confirmation before that is reacted to. So of two at once the second to be
 * reacted to sees both, and flags whichever of them is the later report.
 */
@Component
class WhenHazardConfirmedThenFlagRepetition extends EventPolicy {
  private final PolicyVersions<LifecyclePolicy> lifecycle;
  private final ConfirmedHazards hazards;

  WhenHazardConfirmedThenFlagRepetition(
      PolicyVersions<LifecyclePolicy> lifecycle, ConfirmedHazards hazards) {
    super(
        "when-hazard-confirmed-then-flag-repetition",
        Start.ACTIVATION,
        HazardConfirmedV1.class,
        HazardConfirmedV2.class);
    this.lifecycle = lifecycle;
    this.hazards = hazards;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    Instant at = event.occurredAt();
    LifecyclePolicy policy = lifecycle.at(at);
    Repeated rule = policy.repeated();
    if (!rule.asked()) {
      return List.of();
    }
    String hazard = cause.envelope().subject();
    List<Seen> confirmed = hazards.around(hazard, cause.envelope().sequence(), rule.months());
    return Repetitions.of(hazard, confirmed, rule).stream()
        .<Command>map(
            found ->
                new FlagRepetition(
                    found.hazard(), cause.actor(), at, found, rule.months(), policy.version()))
        .toList();
  }
}
