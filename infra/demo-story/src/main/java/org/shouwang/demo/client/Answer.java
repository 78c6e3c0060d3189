package org.shouwang.demo.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the platform answered. */
public record Answer(int status, JsonNode json) {

  /** The id of the thing that the command made or changed. */
  public String id() {
    return json.path("id").asString();
  }

  /** Lets a read wait for this change; null where the answer has none. */
  public @Nullable String after() {
    JsonNode after = json.path("after");
    return after.isString() ? after.asString() : null;
  }
}
