package org.shouwang.membership.identity;

import com.mongodb.client.MongoClients;
import com.nimbusds.jose.jwk.JWK;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.shouwang.secrets.SecretsFolder;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The issuer on its own, over a store in memory that outlives it. */
final class Issuer implements AutoCloseable {

  static final String ADDRESS = "http://127.0.0.1:8080";

  private final MongoServer store;
  private final String storeUri;
  private final Path secretsFolder;
  private ConfigurableApplicationContext context;

  Issuer(Path secretsFolder) {
    this.store = new MongoServer(new MemoryBackend());
    this.storeUri = store.bindAndGetConnectionString();
    this.secretsFolder = secretsFolder;
    start();
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({
    IssuerConfiguration.class,
    IssuerSecurity.class,
    LoginController.class,
    PasswordController.class,
    SigningKeysController.class
  })
  static class Application {}

  private void start() {
    context =
        new SpringApplicationBuilder(Application.class)
            .run(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.mongodb.uri=" + storeUri,
                "--shouwang.issuer=" + ADDRESS,
                "--shouwang.commit-log.enabled=false",
                "--shouwang.secrets=" + secretsFolder);
  }

  void restart() {
    context.close();
    start();
  }

  /** As in an installation that signed with this key already. */
  void restartWith(JWK key, Instant createdAt) {
    byte[] sealed =
        secrets()
            .box("issuer-signing-keys")
            .seal(key.toJSONString().getBytes(StandardCharsets.UTF_8), key.getKeyID());
    try (var client = MongoClients.create(storeUri)) {
      client
          .getDatabase("shouwang_membership")
          .getCollection("signing_keys")
          .insertOne(
              new Document("_id", key.getKeyID())
                  .append("createdAt", Date.from(createdAt))
                  .append("sealed", new Binary(sealed)));
    }
    restart();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  SecretsFolder secrets() {
    return new SecretsFolder(secretsFolder);
  }

  /** Everything that the store holds, as text. */
  String storeContents() {
    try (var client = MongoClients.create(storeUri)) {
      var database = client.getDatabase("shouwang_membership");
      StringBuilder contents = new StringBuilder();
      for (String name : database.listCollectionNames()) {
        database.getCollection(name).find().forEach(d -> contents.append(d.toJson()).append('\n'));
      }
      return contents.toString();
    }
  }

  URI at(String path) {
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    return URI.create("http://127.0.0.1:" + port + path);
  }

  HttpResponse<String> token(String client, String secret, Map<String, String> form)
      throws Exception {
    String basic =
        Base64.getEncoder().encodeToString((encode(client) + ":" + encode(secret)).getBytes());
    return send(
        HttpRequest.newBuilder(at("/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(form))));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    context.close();
    store.shutdownNow();
  }
}
