package org.shouwang.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers.
 *
 * @param id the aggregate
 * @param version its version now, also the ETag
 * @param after lets a read wait for this change
 * @param events the wire types of what happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommandResponse(
    String id, long version, @Nullable String after, List<String> events) {
  public CommandResponse {
    events = List.copyOf(events);
  }
}
