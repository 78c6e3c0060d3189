package org.shouwang.kit.policy;

import org.shouwang.contracts.EventEnvelope;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;

/**
 * The event that a policy reacts to, and as whom it acts.
 *
 * @param envelope what travelled beside the event
 * @param actor the policy, with the tenant, the authority and the import mark of the event: what an
 *     expert found stays advice, and what an officer found stays an officer's word
 */
public record Cause(EventEnvelope envelope, Actor actor) {

  /** The id of the command to a target that comes of it; the same however often it is handled. */
  public String commandId(String target) {
    return actor.id() + ":" + envelope.id() + ":" + target;
  }

  static Cause of(String policy, EventEnvelope envelope) {
    return new Cause(
        envelope,
        new Actor(
            Actor.policy(policy),
            null,
            envelope.enterprise(),
            envelope.cooperative(),
            envelope.district(),
            Authority.valueOf(envelope.authority()),
            envelope.imported()));
  }
}
