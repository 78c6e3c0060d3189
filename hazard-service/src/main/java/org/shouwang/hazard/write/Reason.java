package org.shouwang.hazard.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.web.NamesNobody;

/** A step with its reason, in words that name nobody. */
record Reason(
    @NotBlank @Size(max = 500) @NamesNobody String reason,
    @Nullable @Size(max = 20) List<@Sha256 String> evidence,
    @Nullable Instant occurredAt)
    implements Shown {}
