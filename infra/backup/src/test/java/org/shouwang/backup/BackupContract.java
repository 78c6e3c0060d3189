package org.shouwang.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.BsonBinaryReader;
import org.bson.BsonValue;
import org.bson.ByteBufNIO;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.io.ByteBufferBsonInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.CommitDraft;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.support.TestStore;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.shouwang.membership.MembershipServiceApplication;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * A running membership service loses its store: real HTTP, a real broker. The whole platform:
 * WholeStackIT.
 */
abstract class BackupContract {
  private final ServiceStack stack = ServiceStack.start();
  private final Map<String, Object> properties = new HashMap<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  @TempDir Path folder;
  private ConfigurableApplicationContext service;
  private MongoClient store;
  private Api officer;
  private Api operator;

  /** The service trusts its own keys; here it trusts the test issuer's. */
  @Configuration(proxyBeanMethods = false)
  static class TestIssuer {
    @Bean
    JwtDecoder jwtDecoder(@Value("${shouwang.access.jwks-uri}") String keys) {
      return NimbusJwtDecoder.withJwkSetUri(keys).jwsAlgorithm(SignatureAlgorithm.ES256).build();
    }
  }

  abstract TestStore store();

  private void start() {
    stack.register((name, value) -> properties.put(name, value.get()));
    properties.put("spring.mongodb.uri", store().connectionString());
    properties.put("shouwang.secrets", folder.resolve("secrets").toString());
    service =
        new SpringApplicationBuilder(MembershipServiceApplication.class, TestIssuer.class)
            .run(
                properties.entrySet().stream()
                    .map(set -> "--" + set.getKey() + "=" + set.getValue())
                    .toArray(String[]::new));
    Api api = Api.at(Integer.parseInt(service.getEnvironment().getProperty("local.server.port")));
    officer = api.as(stack.tokens().officer("371102"));
    operator = api.as(stack.tokens().operator());
    store = MongoClients.create(property("spring.mongodb.uri"));
  }

  @AfterEach
  void stop() {
    if (service.isActive()) {
      service.close();
    }
    store.close();
  }

  @Test
  void whatWasAcknowledgedAfterTheBackupComesBackFromTheTopic() throws IOException {
    start();
    String before = enterprise("备份前的企业");
    assertThat(backup("take", kept())).isZero();
    String after = enterprise("备份后的企业");
    awaitRelayed(2);
    service.close();
    lose();

    assertThat(backup("restore", kept())).as(said()).isZero();
    assertThat(backup("complete")).as(said()).isZero();
    assertThat(said()).contains("1 commits put back, 2 in all");

    start();
    for (String id : new String[] {before, after}) {
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> officer.get("/api/v1/enterprises/" + id).status() == 200);
    }
    assertThat(
            operator
                .get("/api/v1/operations/log/verification?from=1&limit=100")
                .json()
                .path("intact")
                .asBoolean())
        .isTrue();
    enterprise("恢复后的企业");
    awaitRelayed(3);
  }

  @Test
  void oneServicesLostStoreComesBackBesideTheOthersWhichAreLeftAlone() throws IOException {
    start();
    String before = enterprise("备份前的企业");
    commit("c1", 0);
    assertThat(backup("take", kept())).isZero();
    String after = enterprise("备份后的企业");
    commit("c2", 1);
    awaitRelayed(2);
    service.close();
    lose();

    assertThatThrownBy(() -> backup("restore", kept()))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("hazard already; nothing was restored");
    assertThatThrownBy(() -> backup("restore", kept(), "membership", "training"))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("nothing of training, only of membership, hazard");
    assertThat(store.listDatabaseNames()).doesNotContain(database("membership"));
    assertThatThrownBy(() -> backup("complete", "membership"))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("no database of membership");

    said.reset();
    assertThat(backup("restore", kept(), "membership")).as(said()).isZero();
    assertThat(said()).contains("backup complete membership,").doesNotContain("hazard");
    assertThat(backup("complete", "membership")).as(said()).isZero();
    assertThat(said()).contains("1 commits put back, 2 in all");
    try (MongoCommitLog others = hazards()) {
      assertThat(others.head()).isEqualTo(2);
      assertThat(ChainVerification.verify(others, 1, 2).intact()).isTrue();
    }

    start();
    for (String id : new String[] {before, after}) {
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> officer.get("/api/v1/enterprises/" + id).status() == 200);
    }
  }

  @Test
  void keepsNoLogWhoseChainIsBroken() throws IOException {
    start();
    enterprise("示例企业");
    store
        .getDatabase(property("shouwang.database.prefix") + "_membership")
        .getCollection("commits")
        .updateOne(Filters.eq("_id", 1L), Updates.set("actor", "acc-somebody-else"));
    assertThatThrownBy(() -> backup("take", kept()))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("CONTENT_CHANGED");
    assertThat(Path.of(kept(), "manifest.json")).doesNotExist();
  }

  @Test
  void restoresNothingFromADamagedBackupOrIntoAStoreInUse() throws IOException {
    start();
    enterprise("示例企业");
    assertThat(backup("take", kept())).isZero();
    assertThatThrownBy(() -> backup("restore", kept()))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("already");
    service.close();
    lose();
    Path commits =
        Path.of(kept(), property("shouwang.database.prefix") + "_membership", "commits.bson");
    byte[] bytes = Files.readAllBytes(commits);
    bytes[bytes.length / 2] ^= 1;
    Files.write(commits, bytes);
    assertThatThrownBy(() -> backup("restore", kept()))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("commits.bson");
    assertThat(store.listDatabaseNames())
        .doesNotContain(property("shouwang.database.prefix") + "_membership");
  }

  @Test
  void noPolicyIsFurtherThanTheLogAndNothingThatTheLogRefersToIsMissing() throws IOException {
    start();
    enterprise("示例企业");
    MongoDatabase database =
        store.getDatabase(property("shouwang.database.prefix") + "_membership");
    database
        .getCollection("policy_positions")
        .insertOne(new Document("_id", "when/topic/0").append("offset", 7L));
    AtomicBoolean worked = new AtomicBoolean();
    CommandListener serviceAtWork =
        new CommandListener() {
          @Override
          public void commandStarted(CommandStartedEvent event) {
            BsonValue read = event.getCommand().get("find");
            if (read != null
                && read.isString()
                && read.asString().getValue().equals("commits")
                && worked.compareAndSet(false, true)) {
              database
                  .getCollection("policy_positions")
                  .updateOne(Filters.eq("_id", "when/topic/0"), Updates.set("offset", 8L));
              database.getCollection("vault").insertOne(new Document("_id", "per-of-a-moment-ago"));
            }
          }
        };
    try (MongoClient watched =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(property("spring.mongodb.uri")))
                .addCommandListener(serviceAtWork)
                .build())) {
      new Taking(
              watched,
              new Contexts(property("shouwang.database.prefix"), "local"),
              Path.of(kept()),
              Clock.systemUTC(),
              new PrintStream(said, true, UTF_8))
          .take();
    }
    assertThat(worked).isTrue();
    assertThat(documents("policy_positions"))
        .filteredOn(one -> one.getString("_id").equals("when/topic/0"))
        .singleElement()
        .extracting("offset")
        .isEqualTo(7L);
    assertThat(documents("vault")).extracting("_id").contains("per-of-a-moment-ago");
  }

  /** What was kept of a collection. */
  private List<Document> documents(String collection) throws IOException {
    Path file =
        Path.of(kept(), property("shouwang.database.prefix") + "_membership", collection + ".bson");
    var bytes = new ByteBufferBsonInput(new ByteBufNIO(ByteBuffer.wrap(Files.readAllBytes(file))));
    List<Document> found = new ArrayList<>();
    while (bytes.hasRemaining()) {
      found.add(
          new DocumentCodec()
              .decode(new BsonBinaryReader(bytes), DecoderContext.builder().build()));
    }
    return found;
  }

  private void lose() {
    store.getDatabase(database("membership")).drop();
  }

  private String database(String context) {
    return property("shouwang.database.prefix") + "_" + context;
  }

  /** The log of a second service, which does not run. */
  private MongoCommitLog hazards() {
    Contexts contexts = new Contexts(property("shouwang.database.prefix"), "local");
    return contexts.log(contexts.database(store, "hazard"), "hazard", Clock.systemUTC());
  }

  private void commit(String command, long sequence) {
    try (MongoCommitLog log = hazards()) {
      log.append(
          new CommitDraft(
              command,
              null,
              "acc-1",
              Authority.PEER,
              false,
              "cor-1",
              null,
              null,
              null,
              List.of(
                  new RecordedEvent(
                      "evt-" + command,
                      "Hazard",
                      "hz-1",
                      sequence,
                      "org.shouwang.hazard.closed.v1",
                      Instant.parse("2026-03-01T08:00:00Z"),
                      new Owner("371102", null, null),
                      "{}".getBytes(UTF_8)))));
    }
  }

  private String enterprise(String name) {
    Api.Reply reply =
        officer.post(
            "/api/v1/enterprises",
            "{\"name\":\"%s\",\"township\":\"xihu\",\"industry\":\"C26\",\"fictitious\":true}"
                .formatted(name));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json().get("id").asString();
  }

  private void awaitRelayed(long commits) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                operator.get("/api/v1/operations/relay").json().path("position").asLong()
                    >= commits);
  }

  private String kept() {
    return folder.resolve("kept").toString();
  }

  private String property(String name) {
    return String.valueOf(properties.get(name));
  }

  private String said() {
    return said.toString(UTF_8);
  }

  private int backup(String... words) throws IOException {
    Map<String, String> environment =
        Map.of(
            "MONGODB_URI", property("spring.mongodb.uri"),
            "KAFKA_BOOTSTRAP_SERVERS", property("shouwang.kafka.bootstrap-servers"),
            "SHOUWANG_DATABASE_PREFIX", property("shouwang.database.prefix"),
            "SHOUWANG_TOPICS_PREFIX", property("shouwang.topics.prefix"));
    return new Backup(environment, new PrintStream(said, true, UTF_8), Clock.systemUTC())
        .run(words);
  }
}
