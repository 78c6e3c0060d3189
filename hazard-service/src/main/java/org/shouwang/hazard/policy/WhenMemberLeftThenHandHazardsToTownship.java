package org.shouwang.hazard.policy;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.CooperativeDissolvedV1;
import org.shouwang.contracts.membership.EnterpriseClosedV1;
import org.shouwang.contracts.membership.MembershipExpelledV1;
import org.shouwang.contracts.membership.MembershipWithdrawnV1;
import org.shouwang.hazard.domain.Departure;
import org.shouwang.hazard.domain.HazardCommand.HandToTownship;
import org.shouwang.hazard.known.Departures;
import org.shouwang.hazard.known.OpenHazards.Pending;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.springframework.stereotype.Component;

/**
 * Whoever leaves a cooperative leaves its hazards to the township, which cancels none of them
 * (离社隐患移交镇街).
 */
@Component
class WhenMemberLeftThenHandHazardsToTownship extends EventPolicy {
  private final Departures departures;

  WhenMemberLeftThenHandHazardsToTownship(Departures departures) {
    super(
        "when-member-left-then-hand-hazards-to-township",
        Start.BEGINNING,
        MembershipWithdrawnV1.class,
        MembershipExpelledV1.class,
        CooperativeDissolvedV1.class,
        EnterpriseClosedV1.class);
    this.departures = departures;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    EventEnvelope envelope = cause.envelope();
    return switch (event) {
      case MembershipWithdrawnV1 e ->
          handOver(
              left(envelope, e.cooperativeId(), e.enterpriseId()),
              e.occurredAt(),
              Departure.WITHDRAWN,
              cause);
      case MembershipExpelledV1 e ->
          handOver(
              left(envelope, e.cooperativeId(), e.enterpriseId()),
              e.occurredAt(),
              Departure.EXPELLED,
              cause);
      case CooperativeDissolvedV1 e ->
          handOver(
              departures.leftBehindBy(envelope.subject()),
              e.occurredAt(),
              Departure.COOPERATIVE_DISSOLVED,
              cause);
      case EnterpriseClosedV1 e ->
          handOver(
              departures.leftBehindByClosing(envelope.subject()),
              e.occurredAt(),
              Departure.ENTERPRISE_CLOSED,
              cause);
      default -> List.of();
    };
  }

  private List<Pending> left(EventEnvelope membership, String cooperative, String enterprise) {
    return departures.leftBehind(
        membership.subject(), membership.sequence(), cooperative, enterprise);
  }

  private List<Command> handOver(
      List<Pending> hazards, Instant at, Departure departure, Cause cause) {
    return hazards.stream()
        .<Command>map(
            hazard ->
                new HandToTownship(
                    hazard.id(),
                    cause.actor(),
                    at,
                    hazard.enterprise(),
                    departures.townshipOf(hazard.enterprise()),
                    departure))
        .toList();
  }
}
