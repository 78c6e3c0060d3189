package org.shouwang.hazard.write;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.web.NamesNobody;

/** A step with a remark, if there is something to say, in words that name nobody. */
record Remark(
    @Nullable @Size(max = 500) @NamesNobody String remark, @Nullable Instant occurredAt) {}
