package org.shouwang.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.shouwang.bench.district.District;
import org.shouwang.kit.projection.Projections;

/** Sixteen clients that report hazards through the service's public HTTP, each with a token. */
final class Reporters implements Callable<Measurement> {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Platform platform;
  private final long requests;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI route;
  private final String token;
  private final String body;

  /**
   * For one of the service's routes.
   *
   * @param route answers 201 to a report's body
   */
  Reporters(Platform platform, String route, long requests) throws Exception {
    this.platform = platform;
    this.requests = requests;
    platform.fill();
    this.route = URI.create("http://127.0.0.1:" + platform.hazard().port() + route);
    this.token = platform.issuer().officer(District.CODE);
    this.body =
        """
        {"enterpriseId":"%s","category":"ELECTRICAL","description":"未接PE线，请立即整改并留存照片。","place":"车间3号区"}"""
            .formatted(platform.district().enterprise(0));
    learnEnterprises();
  }

  /**
   * The service asks its own view whose an enterprise is; the view needs the founding, not the
   * year.
   */
  private void learnEnterprises() throws Exception {
    platform.hazard().part(Projections.class).start();
    Waiting.until("the service knows the enterprise", PATIENCE, LOOK, () -> report() == 201);
    platform.hazard().part(Projections.class).stop();
  }

  @Override
  public Measurement call() throws Exception {
    return Writers.run(
        "commits",
        Stream.generate(() -> body).limit(requests).toList(),
        (unused, timer) -> {
          long began = System.nanoTime();
          int status = report();
          timer.since(began);
          if (status != 201) {
            throw new IllegalStateException("answered " + status);
          }
          return 1;
        });
  }

  private int report() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(route)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
