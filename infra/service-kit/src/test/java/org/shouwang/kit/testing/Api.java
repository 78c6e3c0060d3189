package org.shouwang.kit.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of a service under test. Immutable: {@code api.as(token).with("If-Match", "\"3\"")} is
 * another client.
 */
public final class Api {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final int port;
  private final Map<String, String> headers;

  private Api(int port, Map<String, String> headers) {
    this.port = port;
    this.headers = headers;
  }

  /** A client without a token. */
  public static Api at(int port) {
    return new Api(port, Map.of());
  }

  /** The same with a token. */
  public Api as(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** The same with an {@code Idempotency-Key}; without one each POST draws its own. */
  public Api key(String key) {
    return with("Idempotency-Key", key);
  }

  /** The same with a header; an empty value sends it not at all. */
  public Api with(String header, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(header, value);
    return new Api(port, more);
  }

  /** The headers that it sends, for messages; tokens are cut short. */
  @Override
  public String toString() {
    return headers.entrySet().stream()
        .map(header -> header.getKey() + ": " + header.getValue())
        .map(line -> line.length() > 60 ? line.substring(0, 60) + '…' : line)
        .toList()
        .toString();
  }

  public Reply get(String path) {
    return send("GET", path, new byte[0]);
  }

  /** Gets bytes that are no text. */
  public byte[] bytes(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).GET();
    headers.forEach(request::setHeader);
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Posts JSON. */
  public Reply post(String path, String json) {
    return send("POST", path, json.getBytes(StandardCharsets.UTF_8));
  }

  /** Posts bytes in chunks, without announcing how many. */
  public Reply sendChunked(String path, byte[] body) {
    return send(
        "POST",
        path,
        HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
  }

  /** Sends any bytes by any method. */
  public Reply send(String method, String path, byte[] body) {
    return send(method, path, HttpRequest.BodyPublishers.ofByteArray(body));
  }

  private Reply send(String method, String path, HttpRequest.BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).method(method, body);
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (method.equals("POST")) {
      all.put("Idempotency-Key", UUID.randomUUID().toString());
    }
    if (body.contentLength() != 0) {
      all.put("Content-Type", "application/json");
    }
    all.putAll(headers);
    all.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            request.setHeader(name, value);
          }
        });
    try {
      return new Reply(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An answer. */
  public record Reply(HttpResponse<String> raw) {
    public int status() {
      return raw.statusCode();
    }

    public String text() {
      return raw.body();
    }

    public JsonNode json() {
      return JSON.readTree(raw.body());
    }

    /** A header's value, empty when absent. */
    public String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    /** The member {@code reason} of a problem. */
    public String reason() {
      return json().path("reason").asString("");
    }
  }
}
