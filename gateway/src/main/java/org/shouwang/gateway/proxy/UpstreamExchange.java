package org.shouwang.gateway.proxy;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.shouwang.gateway.route.PublicRoute;
import org.shouwang.gateway.route.Traffic;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes one request on over the JDK's HTTP client.
 *
 * <p>The stock exchange is not used: on close it reads an answer to its end, and an event stream
 * has none, so that a client's leaving would hold a thread and a connection for ever
 * (spring-cloud-gateway #3999). Here closing an answer closes its connection.
 */
final class UpstreamExchange implements ProxyExchange {

  /** What the JDK's client sets itself, or what concerns one hop only (RFC 9110 §7.6.1). */
  private static final Set<String> NOT_PASSED =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final HttpClient client;
  private final LifeGuard lifeGuard;
  private final Refusal.Writing unavailable;

  /**
   * Sends by a client.
   *
   * @param unavailable what a client of ours is told where a service breaks off its answer
   */
  UpstreamExchange(HttpClient client, LifeGuard lifeGuard, Refusal.Writing unavailable) {
    this.client = client;
    this.lifeGuard = lifeGuard;
    this.unavailable = unavailable;
  }

  @Override
  public ServerResponse exchange(Request request) {
    Duration patience =
        PublicRoute.of(request.getServerRequest().servletRequest())
            .map(route -> route.traffic().patience())
            .orElse(Traffic.API.patience());
    try {
      HttpResponse<InputStream> answer = send(request, onward(request, patience));
      UpstreamResponse response =
          new UpstreamResponse(
              answer, lifeGuard.watch(answer.body(), answer.headers()), unavailable);
      Answer head = new Answer(HttpStatusCode.valueOf(answer.statusCode()), headers(answer));
      request.getResponseConsumers().forEach(consumer -> consumer.accept(head, response));
      return response;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("interrupted while waiting"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A read that could not reach the service is sent once more; nothing else ever is. */
  private HttpResponse<InputStream> send(Request request, HttpRequest onward)
      throws IOException, InterruptedException {
    boolean read = Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod());
    try {
      return client.send(onward, BodyHandlers.ofInputStream());
    } catch (ConnectException e) {
      throw e; // nobody listens there: another try a moment later meets the same
    } catch (java.net.http.HttpTimeoutException e) {
      throw e; // it had its time
    } catch (IOException e) {
      if (read) {
        return client.send(onward, BodyHandlers.ofInputStream());
      }
      throw e;
    }
  }

  private static HttpRequest onward(Request request, Duration patience) throws IOException {
    HttpRequest.Builder onward =
        HttpRequest.newBuilder(requireNonNull(request.getUri()))
            .timeout(patience)
            .method(request.getMethod().name(), body(request.getServerRequest().servletRequest()));
    request
        .getHeaders()
        .forEach(
            (name, values) -> {
              if (!NOT_PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> onward.header(name, value));
              }
            });
    return onward.build();
  }

  private static BodyPublisher body(HttpServletRequest request) throws IOException {
    InputStream body = request.getInputStream();
    if (request.getContentLengthLong() == 0
        || request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null) {
      return BodyPublishers.noBody();
    }
    BodyPublisher streamed = BodyPublishers.ofInputStream(() -> body);
    long length = request.getContentLengthLong();
    // A form was read and written again by the router, perhaps with another length.
    boolean form = String.valueOf(request.getContentType()).contains("x-www-form-urlencoded");
    return length > 0 && !form ? BodyPublishers.fromPublisher(streamed, length) : streamed;
  }

  private static HttpHeaders headers(HttpResponse<?> answer) {
    HttpHeaders headers = new HttpHeaders();
    answer.headers().map().forEach((name, values) -> values.forEach(v -> headers.add(name, v)));
    return headers;
  }

  private record Answer(HttpStatusCode getStatusCode, HttpHeaders getHeaders) implements Response {}
}
