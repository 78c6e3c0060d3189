package org.shouwang.gateway;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway in front of one upstream that plays every service. */
final class RunningGateway implements AutoCloseable {

  final Upstream upstream = new Upstream();
  final TestIssuer issuer = new TestIssuer();
  private InetSocketAddress storeAddress;
  private MongoServer store = new MongoServer(new MemoryBackend());
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  final ConfigurableApplicationContext context;

  RunningGateway(Path secrets, String... settings) {
    // Of two values for one setting the later counts; the framework itself would join them.
    Map<String, String> all = new LinkedHashMap<>();
    Stream.concat(
            Stream.concat(
                Stream.of(
                    "--server.port=0",
                    "--spring.mongodb.uri=" + store.bindAndGetConnectionString(),
                    "--shouwang.secrets=" + secrets,
                    "--shouwang.issuer=" + TestIssuer.NAME,
                    "--shouwang.gateway.watch.every=1h", // else it asks in between
                    "--shouwang.gateway.login.jwks-uri=" + issuer.jwks()),
                Stream.of("membership", "inspection", "hazard", "training", "reporting")
                    .map(name -> "--shouwang.gateway.services." + name + "=" + upstream.uri())),
            Stream.of(settings))
        .forEach(setting -> all.put(setting.split("=", 2)[0], setting));
    context = SpringApplication.run(GatewayApplication.class, all.values().toArray(String[]::new));
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  /** A request with a good token. */
  HttpRequest.Builder authorized(String path) {
    return HttpRequest.newBuilder(at(path))
        .header("Authorization", "Bearer " + issuer.token("acc-1"));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(authorized(path));
  }

  void stopStore() {
    storeAddress = store.getLocalAddress();
    store.shutdownNow();
  }

  /** An empty one at the same address. */
  void startStoreAnew() {
    store = new MongoServer(new MemoryBackend());
    store.bind(storeAddress);
  }

  @Override
  public void close() {
    context.close();
    store.shutdownNow();
    issuer.close();
    upstream.close();
  }
}
