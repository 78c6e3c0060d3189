package org.shouwang.hazard.policy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.inspection.LookBackAnsweredV1;
import org.shouwang.hazard.domain.HazardCommand.FailLookBack;
import org.shouwang.hazard.domain.HazardCommand.PassLookBack;
import org.shouwang.hazard.domain.LifecyclePolicy;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.springframework.stereotype.Component;

/** What a later visit's team says of a closed hazard settles its look-back (回头看). */
@Component
class WhenLookBackAnsweredThenSettleIt extends EventPolicy {
  private final PolicyVersions<LifecyclePolicy> lifecycle;

  WhenLookBackAnsweredThenSettleIt(PolicyVersions<LifecyclePolicy> lifecycle) {
    super("when-look-back-answered-then-settle-it", Start.BEGINNING, LookBackAnsweredV1.class);
    this.lifecycle = lifecycle;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    LookBackAnsweredV1 answer = (LookBackAnsweredV1) event;
    String hazard = answer.hazardId();
    Instant at = answer.occurredAt();
    return List.of(
        switch (answer.outcome()) {
          case PASSED ->
              new PassLookBack(hazard, cause.actor(), at, answer.remark(), answer.answererId());
          case FAILED ->
              new FailLookBack(
                  hazard,
                  cause.actor(),
                  at,
                  Objects.requireNonNull(answer.remark(), "a failed look-back says why"),
                  lifecycle.at(at),
                  answer.answererId());
        });
  }
}
