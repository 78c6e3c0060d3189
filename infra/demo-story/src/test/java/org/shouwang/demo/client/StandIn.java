package org.shouwang.demo.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** A platform that answers what a test tells it to, and remembers what it was asked. */
final class StandIn implements AutoCloseable {
  private final HttpServer server;
  private final Deque<Reply> replies = new ArrayDeque<>();
  final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  int tokens;

  record Reply(int status, String retryAfter, String body) {}

  record Asked(String method, String path, String key, String authorization, String body) {}

  StandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/oauth2/token", this::token);
    server.createContext("/api/", this::answer);
    server.start();
  }

  Platform platform() {
    return new Platform(url(), url(), "a-secret", 4);
  }

  StandIn answers(int status, String body) {
    replies.add(new Reply(status, null, body));
    return this;
  }

  StandIn asksToWait(int status, String seconds) {
    replies.add(new Reply(status, seconds, "{}"));
    return this;
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private synchronized void token(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    send(
        exchange,
        new Reply(200, null, "{\"access_token\":\"t%d\",\"expires_in\":900}".formatted(++tokens)));
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            exchange.getRequestHeaders().getFirst("Authorization"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    send(exchange, replies.removeFirst());
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(UTF_8);
    if (reply.retryAfter() != null) {
      exchange.getResponseHeaders().add("Retry-After", reply.retryAfter());
    }
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
