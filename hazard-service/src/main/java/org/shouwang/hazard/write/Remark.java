package org.shouwang.hazard.write;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.web.NamesNobody;

/** A step with a remark, if there is something to say, in words that name nobody. */
record Remark(
    @Nullable @Size(max = 500) @NamesNobody String remark,
    @Nullable @Size(max = 20) List<@Sha256 String> evidence,
    @Nullable Instant occurredAt)
    implements Shown {}
