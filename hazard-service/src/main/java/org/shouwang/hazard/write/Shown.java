package org.shouwang.hazard.write;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a step that photos and documents may show (附证据). */
interface Shown {
  /** The SHA-256 of each, as the completion of its upload answered; none where absent. */
  @Nullable List<String> evidence();

  /** When the step happened; now where absent. */
  @Nullable Instant occurredAt();
}
