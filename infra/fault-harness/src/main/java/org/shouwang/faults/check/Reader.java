package org.shouwang.faults.check;

import org.jspecify.annotations.Nullable;
import org.shouwang.faults.load.Client.Caller;
import org.shouwang.faults.run.Instance;
import tools.jackson.databind.JsonNode;

/** Asks one instance over HTTP, as a client does. */
@FunctionalInterface
public interface Reader {
  /** The body of a 200; null for anything else. */
  @Nullable JsonNode get(Instance instance, Caller caller, String path);
}
