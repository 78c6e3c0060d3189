package org.shouwang.demo.plan;

import org.jspecify.annotations.Nullable;

/**
 * What can be wrong in an enterprise, from the story's catalogue.
 *
 * @param category one of the platform's categories
 * @param clause clause of this story's own checklist
 * @param common whether other members may well have it too (共性问题)
 * @param instruction how to put it right
 * @param measures what is then done
 * @param criterion the clause that makes it a major hazard (重大隐患); null for those that are not
 */
public record Flaw(
    String category,
    String clause,
    boolean common,
    String description,
    String place,
    String instruction,
    String measures,
    @Nullable String criterion) {
  boolean major() {
    return criterion != null;
  }
}
