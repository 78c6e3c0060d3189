package org.shouwang.stack.run;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.shouwang.stack.Loopback;

/**
 * Asks a part whether it serves: a service by its readiness over HTTP, the others by whether they
 * listen.
 */
final class Probe {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  boolean isReady(Part part, int basePort) throws InterruptedException {
    int port = part.port(basePort);
    return part.isService() ? answersReady(port) : listens(port);
  }

  private boolean answersReady(int port) throws InterruptedException {
    var readiness =
        URI.create("http://%s:%d/actuator/health/readiness".formatted(Loopback.HOST, port));
    try {
      var response =
          client.send(
              HttpRequest.newBuilder(readiness).timeout(PATIENCE).build(),
              BodyHandlers.discarding());
      return response.statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(Loopback.at(port), (int) PATIENCE.toMillis());
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
