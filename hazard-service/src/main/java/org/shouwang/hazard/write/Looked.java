package org.shouwang.hazard.write;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.catalogue.Catalogues;
import org.shouwang.hazard.catalogue.Placed;
import org.shouwang.hazard.domain.Criterion;
import org.shouwang.kit.web.PlacingBodies;
import org.shouwang.kit.web.PlacingBodies.CriterionBody;

/** A criterion with whether the catalogue of its day has it, and so as that one spells it. */
record Looked(@Nullable Criterion criterion, boolean listed) {
  static Looked up(@Nullable CriterionBody body, Catalogues catalogues, Instant at) {
    Placed placed = Placed.by(catalogues, null, PlacingBodies.of(null, null, body), at);
    return new Looked(placed.criterion(), placed.listed().criterion());
  }
}
