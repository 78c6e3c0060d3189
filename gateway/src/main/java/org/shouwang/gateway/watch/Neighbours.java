package org.shouwang.gateway.watch;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.shouwang.gateway.GatewaySettings;
import org.shouwang.gateway.route.Service;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Everybody whom the gateway needs: the services, the issuer of tokens, the sessions' store. */
@Component
final class Neighbours {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient http;
  private final Map<Service, Neighbour> services = new EnumMap<>(Service.class);
  private final Readiness readiness;
  private final Neighbour issuer;
  private final Neighbour sessions;

  Neighbours(GatewaySettings settings, HttpClient http, MongoClient store, Readiness readiness) {
    this.http = http;
    this.readiness = readiness;
    settings
        .gateway()
        .services()
        .forEach(
            (service, address) ->
                services.put(
                    service,
                    new Neighbour(
                        service.label(),
                        () -> answers(address.resolve("/actuator/health/readiness")))));
    URI keys = settings.gateway().login().jwksUri();
    issuer = new Neighbour("the issuer's keys", () -> requireKeys(answers(keys)));
    String database = settings.gateway().database();
    sessions =
        new Neighbour(
            "the sessions' store",
            () -> store.getDatabase(database).runCommand(new Document("ping", 1)));
  }

  /** All at once: one that is silent keeps nobody else waiting. */
  @Scheduled(
      initialDelayString = "${shouwang.gateway.watch.every}",
      fixedDelayString = "${shouwang.gateway.watch.every}")
  void askAll() {
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      services.forEach(
          (service, neighbour) ->
              askers.execute(
                  () -> {
                    neighbour.ask();
                    readiness.heard(service, neighbour.up() == 1);
                  }));
      askers.execute(issuer::ask);
      askers.execute(sessions::ask);
    }
  }

  /** By their labels. */
  Map<String, Neighbour> services() {
    Map<String, Neighbour> labelled = new TreeMap<>();
    services.forEach((service, neighbour) -> labelled.put(service.label(), neighbour));
    return labelled;
  }

  Neighbour issuer() {
    return issuer;
  }

  Neighbour sessions() {
    return sessions;
  }

  private String answers(URI address) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("status " + answer.statusCode());
    }
    return answer.body();
  }

  private static void requireKeys(String said) throws IOException {
    if (!said.contains("\"keys\"")) { // RFC 7517 §5
      throw new IOException("answered without keys");
    }
  }
}
