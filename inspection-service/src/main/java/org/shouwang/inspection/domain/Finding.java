package org.shouwang.inspection.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Placing;

/**
 * One problem (问题) that a team saw.
 *
 * @param id the finding
 * @param category what it is about: a code of the catalogue that hazard-service keeps (隐患类别)
 * @param clause clause of the checklist or standard that it is measured by, if one was named
 * @param description what was seen, in words that name nobody
 * @param place where on the site
 * @param placing by what it is placed beside words
 * @param commonality whether other members may well have it too
 * @param evidence the SHA-256 of each photo or document that was uploaded for it
 */
public record Finding(
    String id,
    String category,
    @Nullable String clause,
    String description,
    @Nullable String place,
    Placing placing,
    Commonality commonality,
    List<String> evidence) {
  public Finding {
    evidence = List.copyOf(evidence);
  }
}
