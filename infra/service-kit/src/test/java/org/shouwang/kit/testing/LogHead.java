package org.shouwang.kit.testing;

import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;

/** Where a service's log ends, as its operator is told. */
final class LogHead implements LongSupplier {
  private static final String RELAY = "/api/v1/operations/relay";

  private final Api operator;

  LogHead(Api operator) {
    this.operator = operator;
  }

  /** Whether a service has a log at all, by its description. */
  static boolean isDescribed(JsonNode paths) {
    return paths.has(RELAY);
  }

  @Override
  public long getAsLong() {
    JsonNode head = operator.get(RELAY).json().path("head");
    if (!head.isIntegralNumber()) {
      throw new IllegalStateException(RELAY + " does not say where the log ends");
    }
    return head.asLong();
  }
}
