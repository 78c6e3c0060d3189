package org.shouwang.demo.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The line to the platform: so many requests at once, and the same request once more while the
 * other side is busy (429), away (503) or out of reach.
 */
final class Line {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final Semaphore lines;
  private final Patience patience;
  private final LongAdder answered = new LongAdder();

  Line(int atOnce, Patience patience) {
    this.lines = new Semaphore(atOnce);
    this.patience = patience;
  }

  /**
   * The first answer that is none of "try again".
   *
   * @throws UnreachableException there was none in all that time
   */
  HttpResponse<byte[]> send(HttpRequest request) {
    Patience.Wait wait = patience.begin();
    while (true) {
      IOException trouble = null;
      @Nullable Duration told = null;
      try {
        HttpResponse<byte[]> response = once(request);
        if (!busy(response)) {
          answered.increment();
          return response;
        }
        told = retryAfter(response);
        trouble = new IOException("answered " + response.statusCode() + " to the end");
      } catch (IOException e) {
        trouble = e;
      }
      if (!wait.again(told)) {
        throw new UnreachableException(
            request.method() + " " + request.uri() + " has no answer: " + why(trouble), trouble);
      }
    }
  }

  /** Refused connections often say nothing of themselves. */
  private static String why(IOException trouble) {
    return trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
  }

  /** How many requests were answered. */
  long answered() {
    return answered.sum();
  }

  private HttpResponse<byte[]> once(HttpRequest request) throws IOException {
    try {
      lines.acquire();
      try {
        return http.send(request, BodyHandlers.ofByteArray());
      } finally {
        lines.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreachableException(request.uri() + " was given up", e);
    }
  }

  private static boolean busy(HttpResponse<byte[]> response) {
    return response.statusCode() == 429 || response.statusCode() == 503;
  }

  private static @Nullable Duration retryAfter(HttpResponse<byte[]> response) {
    Optional<String> seconds =
        response.headers().firstValue("Retry-After").filter(text -> text.matches("[0-9]{1,4}"));
    return seconds.map(text -> Duration.ofSeconds(Long.parseLong(text))).orElse(null);
  }
}
