package org.shouwang.hazard.policy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.inspection.LookBackAnsweredV1;
import org.shouwang.contracts.inspection.LookBackAnsweredV2;
import org.shouwang.hazard.domain.EvidenceStep;
import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.hazard.domain.HazardCommand.FailLookBack;
import org.shouwang.hazard.domain.HazardCommand.PassLookBack;
import org.shouwang.hazard.domain.HazardCommand.WithEvidence;
import org.shouwang.hazard.domain.LifecyclePolicy;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.evidence.NamedEvidence;
import org.shouwang.hazard.evidence.Offers;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.springframework.stereotype.Component;

/**
 * What a later visit's team says of a closed hazard settles its look-back (回头看), shown by what she
 * who looked has uploaded for it. What is not there holds nothing up: it is told beside the answer.
 */
@Component
class WhenLookBackAnsweredThenSettleIt extends EventPolicy {
  private final PolicyVersions<LifecyclePolicy> lifecycle;
  private final NamedEvidence evidence;

  WhenLookBackAnsweredThenSettleIt(
      PolicyVersions<LifecyclePolicy> lifecycle, NamedEvidence evidence) {
    super(
        Offers.OF_LOOK_BACKS, Start.BEGINNING, LookBackAnsweredV1.class, LookBackAnsweredV2.class);
    this.lifecycle = lifecycle;
    this.evidence = evidence;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    LookBackAnsweredV2 answer =
        event instanceof LookBackAnsweredV1 older
            ? LookBackAnsweredV2.from(older)
            : (LookBackAnsweredV2) event;
    HazardCommand settled = settled(answer, cause);
    if (answer.evidence().isEmpty()) {
      return List.of(settled);
    }
    NamedEvidence.Named named =
        new NamedEvidence.Named(
            answer.evidence(),
            cause.envelope().actor(),
            answer.answererId(),
            cause.commandId(answer.hazardId()),
            answer.occurredAt());
    EvidenceStep step = EvidenceStep.of(settled).orElseThrow();
    return List.of(new WithEvidence(settled, evidence.named(named, answer.hazardId(), step)));
  }

  private HazardCommand settled(LookBackAnsweredV2 answer, Cause cause) {
    String hazard = answer.hazardId();
    Instant at = answer.occurredAt();
    return switch (answer.outcome()) {
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
    };
  }
}
