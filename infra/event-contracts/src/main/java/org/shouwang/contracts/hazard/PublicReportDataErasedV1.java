package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * Personal data of a report were erased from the vault (举报人信息已删除).
 *
 * @param occurredAt when it happened in the world
 * @param scope what was erased
 * @param eraserId which officer had it erased, by opaque id; absent when the reporter did herself
 */
@WireType(name = "org.shouwang.hazard.public-report-data-erased", version = 1)
public record PublicReportDataErasedV1(
    Instant occurredAt, PublicReportErasure scope, @Nullable String eraserId)
    implements PublicReportContract {

  public PublicReportDataErasedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(scope, "scope");
  }
}
