package org.shouwang.membership.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Bodies that many commands share. */
final class Bodies {
  private Bodies() {}

  /** A step that says nothing but when. The body may be missing altogether. */
  record Step(@Nullable Instant occurredAt) {

    static @Nullable Instant at(@Nullable Step body) {
      return body == null ? null : body.occurredAt();
    }
  }

  /** A step with its reason, in words that name nobody. */
  record Reason(@NotBlank @Size(max = 500) String reason, @Nullable Instant occurredAt) {}
}
