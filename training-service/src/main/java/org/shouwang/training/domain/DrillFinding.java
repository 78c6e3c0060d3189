package org.shouwang.training.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Placing;

/**
 * A problem that a drill showed (演练问题).
 *
 * @param id the finding
 * @param enterprise the participant that has the problem
 * @param category what it is about: a code of the catalogue that hazard-service keeps (隐患类别)
 * @param clause clause of the plan, checklist or standard that it is measured by
 * @param description what was seen, in words
 * @param place where, in words
 * @param placing by what it is placed beside words
 * @param evidence the SHA-256 of each photo or document that shows it, which hazard-service keeps
 */
public record DrillFinding(
    String id,
    String enterprise,
    String category,
    @Nullable String clause,
    String description,
    @Nullable String place,
    Placing placing,
    List<String> evidence) {
  public DrillFinding {
    evidence = List.copyOf(evidence);
  }
}
