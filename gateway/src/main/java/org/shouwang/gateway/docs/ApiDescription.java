package org.shouwang.gateway.docs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.GatewaySettings;
import org.shouwang.gateway.route.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The services' descriptions of their API, fetched when asked for and kept for a while. One that is
 * down keeps its last known description; one never heard of is missing, and the answer says so.
 */
@Component
final class ApiDescription {

  private static final Logger log = LoggerFactory.getLogger(ApiDescription.class);
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration TRIED_AGAIN = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private record Known(@Nullable ObjectNode description, Instant until) {}

  private final Map<Service, URI> services;
  private final HttpClient http;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<Service, Known> known = new ConcurrentHashMap<>();

  ApiDescription(GatewaySettings settings, HttpClient http, JsonMapper json, Clock clock) {
    this.services = settings.gateway().services();
    this.http = http;
    this.json = json;
    this.clock = clock;
  }

  Optional<ObjectNode> of(Service service) {
    Instant now = clock.instant();
    Known result =
        known.compute(
            service,
            (key, before) ->
                before != null && now.isBefore(before.until) ? before : fetched(key, before, now));
    return Optional.ofNullable(result.description).map(ObjectNode::deepCopy);
  }

  private Known fetched(Service service, @Nullable Known before, Instant now) {
    URI address = URI.create(Objects.requireNonNull(services.get(service)) + "/v3/api-docs");
    try {
      HttpResponse<byte[]> answer =
          http.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200
          && json.readTree(answer.body()) instanceof ObjectNode description) {
        return new Known(description, now.plus(KEPT));
      }
      log.info("{} answered {} for its description", service.label(), answer.statusCode());
    } catch (IOException | JacksonException e) {
      log.info("{} does not describe itself: {}", service.label(), e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Known(before == null ? null : before.description, now.plus(TRIED_AGAIN));
  }
}
