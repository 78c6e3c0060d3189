package org.shouwang.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * What was reported of a hazard was corrected; what is absent stays as it was (隐患信息更正).
 *
 * @param occurredAt when it happened in the world
 * @param category what it is about: its code in the catalogue of categories
 * @param clause the checklist or standard clause
 * @param description what is wrong, in words that name nobody
 * @param place where on the site
 * @param position where on the earth, WGS 84, if somebody measured it
 * @param accidentClass what kind of accident it may lead to, if somebody said so
 * @param criterion the clause of the criteria of major hazards that it may meet, if named
 * @param seenAt when it was seen
 * @param source how it came to be known
 * @param withdrawn what was told and is not so, without anything in its place, each once
 * @param reason why, in words that name nobody
 * @param correcterId who corrected it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.corrected", version = 2)
public record HazardCorrectedV2(
    Instant occurredAt,
    @Nullable String category,
    @Nullable String clause,
    @Nullable String description,
    @Nullable String place,
    @Nullable HazardPosition position,
    @Nullable HazardAccidentClass accidentClass,
    @Nullable HazardCriterion criterion,
    @Nullable Instant seenAt,
    @Nullable HazardSource source,
    List<CorrectedField> withdrawn,
    String reason,
    String correcterId)
    implements HazardContract {

  public HazardCorrectedV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    seenAt = Required.optional(seenAt);
    withdrawn = Required.list(withdrawn, "withdrawn");
    Required.value(reason, "reason");
    Required.value(correcterId, "correcterId");
  }

  /** The first version reached four fields and took nothing back. */
  public static HazardCorrectedV2 from(HazardCorrectedV1 older) {
    HazardCategory category = older.category();
    return new HazardCorrectedV2(
        older.occurredAt(),
        category == null ? null : category.name(),
        older.clause(),
        older.description(),
        older.place(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        older.reason(),
        older.correcterId());
  }
}
