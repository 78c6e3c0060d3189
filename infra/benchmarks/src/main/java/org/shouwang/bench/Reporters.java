package org.shouwang.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.shouwang.bench.district.District;
import org.shouwang.kit.projection.Projections;

/** Sixteen clients that report hazards through the service's public HTTP, each with a token. */
final class Reporters implements Callable<Measurement> {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Platform platform;
  private final long requests;
  private final HttpClient client =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnPerRoute(Writers.COUNT)
                  .setMaxConnTotal(Writers.COUNT)
                  .build())
          .disableCookieManagement()
          .disableAutomaticRetries()
          .build();
  private final String route;
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
    this.route = "http://127.0.0.1:" + platform.hazard().port() + route;
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

  private int report() throws IOException {
    HttpPost request = new HttpPost(route);
    request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    request.setHeader("Idempotency-Key", UUID.randomUUID().toString());
    request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    return client.execute(
        request,
        answer -> {
          EntityUtils.consume(answer.getEntity());
          return answer.getCode();
        });
  }
}
