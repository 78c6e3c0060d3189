package org.shouwang.hazard.write;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step that says nothing but when, and what shows it. The body may be missing altogether. */
record Step(@Nullable @Size(max = 20) List<@Sha256 String> evidence, @Nullable Instant occurredAt)
    implements Shown {
  private static final Step SILENT = new Step(null, null);

  static Step of(@Nullable Step body) {
    return body == null ? SILENT : body;
  }
}
