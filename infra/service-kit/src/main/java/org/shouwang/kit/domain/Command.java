package org.shouwang.kit.domain;

import java.time.Instant;

/**
 * A wish to change one aggregate, with everything its decision needs: decisions read no clock and
 * draw no ids.
 */
public interface Command {
  /** The id of the aggregate that decides. */
  String target();

  /** Who acts. */
  Actor by();

  /** When it happened in the world; becomes the events' {@code occurredAt}. */
  Instant at();
}
