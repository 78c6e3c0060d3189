package org.shouwang.inspection.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One problem (问题) that a team saw.
 *
 * @param id the finding
 * @param category what it is about
 * @param clause clause of the checklist or standard that it is measured by, if one was named
 * @param description what was seen, in words that name nobody
 * @param place where on the site
 * @param commonality whether other members may well have it too
 * @param evidence the SHA-256 of each photo or document that was uploaded for it
 */
public record Finding(
    String id,
    Category category,
    @Nullable String clause,
    String description,
    @Nullable String place,
    Commonality commonality,
    List<String> evidence) {
  public Finding {
    evidence = List.copyOf(evidence);
  }
}
