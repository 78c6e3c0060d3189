package org.shouwang.kit.projection;

import java.time.Instant;
import org.shouwang.contracts.hazard.HazardCategory;
import org.shouwang.contracts.hazard.HazardConfirmedV1;
import org.shouwang.contracts.hazard.HazardGrade;
import org.shouwang.contracts.hazard.HazardRectifiedV1;
import org.shouwang.contracts.hazard.HazardReportedV1;
import org.shouwang.contracts.hazard.HazardSource;
import org.shouwang.kit.domain.Owner;

/** Facts about hazards, as words. */
public final class Hazards {
  public static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
  public static final Owner DONGGANG = new Owner("371102", "coop-1", "ent-7");
  static final Owner SONGBEI = new Owner("230109", null, "ent-9");

  private Hazards() {}

  public static HazardReportedV1 reported() {
    return new HazardReportedV1(
        MORNING,
        "coop-1",
        "ent-7",
        HazardSource.values()[0],
        null,
        null,
        HazardCategory.ELECTRICAL,
        null,
        "a bare wire",
        null,
        null);
  }

  static HazardConfirmedV1 confirmed() {
    return new HazardConfirmedV1(MORNING, HazardGrade.values()[0], null, "per-1");
  }

  static HazardRectifiedV1 rectified() {
    return new HazardRectifiedV1(MORNING, "insulated", "per-2");
  }
}
