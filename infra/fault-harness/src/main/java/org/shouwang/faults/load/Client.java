package org.shouwang.faults.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.shouwang.faults.load.History.Phase;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Instance;
import org.shouwang.faults.run.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * A client of the public HTTP API. It sends an unknown outcome again with the same key, to whatever
 * instance comes next, as a phone would, and writes down all it sees. Every other one goes through
 * the gateway, which knows one instance of each service.
 */
public final class Client {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final Duration PERSISTENCE = Duration.ofSeconds(75);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Fleet fleet;
  private final History history;
  private final int number;
  private final AtomicLong acknowledged;
  private final AtomicInteger turn;
  private final boolean throughGateway;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();

  /** Somebody with a token. */
  public record Caller(String subject, String token) {}

  /** What came back in the end; the status is 0 where nothing definite did. */
  public record Answer(int status, JsonNode body) {
    public boolean ok() {
      return status == 200 || status == 201;
    }

    public String id() {
      return body.path("id").asString();
    }
  }

  Client(Fleet fleet, History history, int number, AtomicLong acknowledged) {
    this.fleet = fleet;
    this.history = history;
    this.number = number;
    this.acknowledged = acknowledged;
    this.turn = new AtomicInteger(number);
    this.throughGateway = number % 2 == 1 && !fleet.of(Service.GATEWAY).isEmpty();
  }

  /** Sends a command until its outcome is known, or patience ends. */
  Answer post(Service service, Caller caller, String key, String path, Map<String, ?> body) {
    return post(service, caller, key, path, body, PERSISTENCE);
  }

  /** The same; with no persistence an unknown outcome stays unknown. */
  Answer post(
      Service service,
      Caller caller,
      String key,
      String path,
      Map<String, ?> body,
      Duration persistence) {
    byte[] bytes = json.writeValueAsBytes(body);
    long end = System.nanoTime() + persistence.toNanos();
    while (true) {
      Answer answer = once(service, caller, key, path, bytes);
      if (answer.status() != 0 || System.nanoTime() > end) {
        return answer;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private Answer once(Service service, Caller caller, String key, String path, byte[] body) {
    write(service, caller, key, path, Phase.INVOKE, 0, StringNode.valueOf(""));
    Answer answer;
    Phase phase;
    try {
      HttpResponse<byte[]> response =
          http.send(
              request(service, caller, path)
                  .header("Idempotency-Key", key)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofByteArray(body))
                  .build(),
              BodyHandlers.ofByteArray());
      JsonNode said = read(response.body());
      phase = phase(response.statusCode(), said);
      answer = new Answer(phase == Phase.UNKNOWN ? 0 : response.statusCode(), said);
      write(service, caller, key, path, phase, response.statusCode(), said);
    } catch (IOException e) {
      answer = new Answer(0, StringNode.valueOf(String.valueOf(e)));
      write(service, caller, key, path, Phase.UNKNOWN, 0, answer.body());
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    if (phase == Phase.OK) {
      acknowledged.incrementAndGet();
    }
    return answer;
  }

  /** A retry in flight (409) and a busy service (429) say nothing about the outcome. */
  private static Phase phase(int status, JsonNode said) {
    if (status == 200 || status == 201) {
      return Phase.OK;
    }
    boolean inFlight =
        status == 409 && said.path("type").asString("").endsWith(":command-in-flight");
    return status >= 500 || status == 429 || inFlight ? Phase.UNKNOWN : Phase.FAIL;
  }

  /** Asks; empty where nobody answers. */
  Optional<Answer> get(Instance instance, Caller caller, String path) {
    return answer(request(instance, caller, path).build());
  }

  /** Sends an operator's request, which is its own proof; empty where nobody answers. */
  Optional<Answer> command(Instance instance, Caller caller, String path) {
    return answer(
        request(instance, caller, path)
            .header("Idempotency-Key", "operator-" + System.nanoTime())
            .POST(BodyPublishers.noBody())
            .build());
  }

  private static HttpRequest.Builder request(Instance instance, Caller caller, String path) {
    return HttpRequest.newBuilder(instance.url(path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + caller.token());
  }

  private Optional<Answer> answer(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      return Optional.of(new Answer(response.statusCode(), read(response.body())));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private HttpRequest.Builder request(Service service, Caller caller, String path) {
    List<Instance> instances = fleet.of(throughGateway ? Service.GATEWAY : service);
    Instance next = instances.get(Math.floorMod(turn.getAndIncrement(), instances.size()));
    return HttpRequest.newBuilder(next.url(path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + caller.token());
  }

  private JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      return StringNode.valueOf("not JSON");
    }
  }

  private void write(
      Service service,
      Caller caller,
      String key,
      String path,
      Phase phase,
      int status,
      JsonNode answer) {
    history.add(
        new History.Line(
            Instant.now(),
            number,
            caller.subject(),
            service.context(),
            key,
            path,
            phase,
            status,
            answer));
  }
}
