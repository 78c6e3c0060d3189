package org.shouwang.kit.projection;

import java.util.List;

/**
 * A secondary index of a view's collection, not unique: uniqueness belongs to the log.
 *
 * @param name its name
 * @param fields its fields, ascending; one with a leading minus descending
 */
public record ViewIndex(String name, List<String> fields) {
  public ViewIndex {
    fields = List.copyOf(fields);
  }

  public static ViewIndex on(String name, String... fields) {
    return new ViewIndex(name, List.of(fields));
  }
}
