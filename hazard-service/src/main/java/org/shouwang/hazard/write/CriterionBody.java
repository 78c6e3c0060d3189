package org.shouwang.hazard.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Criterion;

/** The clause that makes a hazard a major one, by its standard and edition. */
record CriterionBody(
    @NotBlank @Size(max = 100) String standard,
    @NotBlank @Size(max = 100) String clause,
    @NotBlank @Size(max = 40) String version) {
  static @Nullable Criterion of(@Nullable CriterionBody body) {
    return body == null ? null : new Criterion(body.standard, body.clause, body.version);
  }
}
