package org.shouwang.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items the part, in the list's order
 * @param next the cursor of the next part, absent at the end
 * @param asOf how fresh the list is: everything recorded up to then is in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next, @Nullable Instant asOf) {
  public Page {
    items = List.copyOf(items);
  }
}
