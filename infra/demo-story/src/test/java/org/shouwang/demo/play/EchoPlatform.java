package org.shouwang.demo.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.shouwang.demo.client.Platform;

/**
 * Accepts every command, gives ids that follow from the keys, raises a hazard from each finding and
 * takes every visit for signed. It knows no rule; it only remembers what it was told.
 */
final class EchoPlatform implements AutoCloseable {
  /** What it does of its own with every hazard: the clock strikes, and the draw hits. */
  private static final String OWN_STEPS =
      """
      {"steps":[{"type":"org.shouwang.hazard.enforcement-referred.v1"},
                {"type":"org.shouwang.hazard.closure-sampled.v1"}]}""";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, List<String>> findingsByVisit = new ConcurrentHashMap<>();
  private final Map<String, List<String>> visitsByCampaign = new ConcurrentHashMap<>();

  /** What was told, by key: who, where to, what. */
  final Map<String, String> told = new ConcurrentHashMap<>();

  /** Keys that came with something else the second time. */
  final List<String> contradicted = new CopyOnWriteArrayList<>();

  EchoPlatform() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  Platform platform() {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new Platform(url, url, "s", 16);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String path = exchange.getRequestURI().toString();
    String reply;
    if (path.equals("/oauth2/token")) {
      String account = body.replaceAll(".*account=([^&]*).*", "$1");
      reply = "{\"access_token\":\"%s\",\"expires_in\":900}".formatted(account);
    } else if (exchange.getRequestMethod().equals("POST")) {
      reply = command(exchange, path, body);
    } else {
      reply = list(path);
    }
    byte[] bytes = reply.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String command(HttpExchange exchange, String path, String body) {
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    String account = exchange.getRequestHeaders().getFirst("Authorization");
    String id = UUID.nameUUIDFromBytes((account + key).getBytes(UTF_8)).toString();
    String before = told.putIfAbsent(key, account + " " + path + " " + body);
    if (before != null) {
      if (!before.equals(account + " " + path + " " + body)) {
        contradicted.add(key);
      }
    } else if (path.endsWith("/findings")) {
      add(findingsByVisit, path.split("/")[4], id);
    } else if (path.endsWith("/visits")) {
      add(visitsByCampaign, body.replaceAll(".*\"campaignId\":\"([^\"]*)\".*", "$1"), id);
    }
    String password =
        before == null && path.endsWith("/accounts")
            ? ",\"initialPassword\":\"password-%s\"".formatted(id)
            : "";
    return "{\"id\":\"%s\",\"finding\":\"%s\",\"sha256\":\"%s\"%s}".formatted(id, id, id, password);
  }

  private String list(String path) {
    String of = path.substring(path.lastIndexOf('=') + 1);
    if (path.endsWith("/timeline")) {
      return OWN_STEPS;
    }
    if (path.contains("/look-backs")) {
      return items(List.of(), "");
    }
    if (path.contains("/public-reports?")) {
      return items(List.of("report"), "{\"id\":\"%s\"}");
    }
    if (path.contains("/public-reports/")) {
      return "{\"hazardId\":\"hz-report\"}";
    }
    if (path.contains("/hazards?finding=")) {
      return items(List.of(of), "{\"id\":\"hz-%s\"}");
    }
    if (path.contains("/hazards?")) {
      return items(
          findingsByVisit.getOrDefault(of, List.of()),
          "{\"id\":\"hz-%1$s\",\"report\":{\"findingId\":\"%1$s\"}}");
    }
    return items(
        visitsByCampaign.getOrDefault(of, List.of()),
        "{\"id\":\"%s\",\"finishedAt\":\"2026-01-01T00:00:00Z\"}");
  }

  private static String items(List<String> ids, String item) {
    return "{\"items\":[" + String.join(",", ids.stream().map(item::formatted).toList()) + "]}";
  }

  private static void add(Map<String, List<String>> map, String key, String value) {
    map.computeIfAbsent(key, k -> new CopyOnWriteArrayList<>()).add(value);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
