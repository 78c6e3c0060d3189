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
    return text("after");
  }

  /** With which an account is first entered (初始密码): told once, null on a replay. */
  public @Nullable String initialPassword() {
    return text("initialPassword");
  }

  private @Nullable String text(String member) {
    JsonNode value = json.path(member);
    return value.isString() ? value.asString() : null;
  }
}
