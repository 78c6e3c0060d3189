package org.shouwang.contracts;

import java.time.Instant;

/**
 * A fact as one context tells it to all others (契约事件). Immutable; its form is for ever, a change is
 * a new version.
 *
 * <p>Who owns it, where it stands in its log and who acted is not here but in the {@link
 * EventEnvelope} that travels with it.
 */
public interface ContractEvent {

  /** When it happened in the world, in milliseconds; may be days before it was recorded. */
  Instant occurredAt();
}
