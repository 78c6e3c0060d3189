package org.shouwang.kit.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Bodies that many commands share. */
public final class Bodies {
  private Bodies() {}

  /** A step that says nothing but when. The body may be missing altogether. */
  public record Step(@Nullable Instant occurredAt) {

    /** When it says that it was; null where it says nothing. */
    public static @Nullable Instant at(@Nullable Step body) {
      return body == null ? null : body.occurredAt();
    }
  }

  /** A step with its reason, in words that name nobody. */
  public record Reason(
      @NotBlank @Size(max = 500) @NamesNobody String reason, @Nullable Instant occurredAt) {}
}
