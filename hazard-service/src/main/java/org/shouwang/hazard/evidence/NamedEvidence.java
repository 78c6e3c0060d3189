package org.shouwang.hazard.evidence;

import java.time.Instant;
import java.util.List;
import org.shouwang.hazard.domain.EvidenceStep;
import org.shouwang.hazard.domain.Offer;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.policy.NotYet;

/**
 * What somebody named elsewhere, as in a finding of a visit. The command that comes with it is sent
 * later by a policy, so nothing is refused: what is none of her uploads is missing. Asked again for
 * the same command it notes nothing twice; whether the command came true, the log says.
 */
public interface NamedEvidence {
  /**
   * What was named, by whom and for what.
   *
   * @param digests the SHA-256 of each piece
   * @param actor who named it, as her event's envelope says
   * @param shownBy the same by opaque id, as the event itself says
   * @param commandId the command that the policy sends with it
   * @param at when the step happened, for the policy version
   */
  record Named(List<String> digests, String actor, String shownBy, String commandId, Instant at) {}

  /**
   * For a step of a known hazard; of one that is not known nothing can be shown.
   *
   * @throws NotYet where somebody else changes the same entries all the time
   */
  Offer named(Named named, String hazard, EvidenceStep step);

  /**
   * For the report of a new hazard.
   *
   * @throws NotYet where somebody else changes the same entries all the time
   */
  Offer named(Named named, String hazard, Owner owner);
}
