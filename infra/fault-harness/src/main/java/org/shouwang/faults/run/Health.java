package org.shouwang.faults.run;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What services say of themselves. */
public final class Health {
  /** A service whose store is away waits for it, one part of its health after the other. */
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final JsonMapper json = new JsonMapper();

  /** Whether it takes commands. */
  public boolean ready(Instance instance) {
    return "UP".equals(status(instance, "/actuator/health/readiness"));
  }

  /** UP, DEGRADED, DOWN …; null where nobody answers. */
  public @Nullable String status(Instance instance) {
    return status(instance, "/actuator/health");
  }

  private @Nullable String status(Instance instance, String path) {
    JsonNode answer = ask(instance, path);
    return answer == null ? null : answer.path("status").asString("");
  }

  /** The whole answer; null where nobody answers. */
  public @Nullable JsonNode ask(Instance instance, String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(instance.url(path)).timeout(TIMEOUT).build();
      return json.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
    } catch (IOException | RuntimeException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
