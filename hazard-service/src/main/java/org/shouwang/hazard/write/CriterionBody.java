package org.shouwang.hazard.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.catalogue.Catalogues;
import org.shouwang.hazard.domain.Criterion;

/** The clause that makes a hazard a major one, by its standard and edition. */
record CriterionBody(
    @NotBlank @Size(max = 100) String standard,
    @NotBlank @Size(max = 100) String clause,
    @NotBlank @Size(max = 40) String version) {
  static @Nullable Criterion of(@Nullable CriterionBody body) {
    return body == null ? null : new Criterion(body.standard, body.clause, body.version);
  }

  /** A criterion with whether the catalogue of its day has it, and so as that one spells it. */
  record Looked(@Nullable Criterion criterion, boolean listed) {}

  static Looked up(@Nullable CriterionBody body, Catalogues catalogues, Instant at) {
    Criterion named = of(body);
    return named == null
        ? new Looked(null, true)
        : catalogues
            .find(named, at)
            .map(found -> new Looked(found, true))
            .orElseGet(() -> new Looked(named, false));
  }
}
