package org.shouwang.hazard.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.hazard.domain.EvidencePolicy;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.evidence.s3.S3Stores;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.support.TestStore;
import org.shouwang.s3.S3Server;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What becomes of an upload whose store dies in the middle of its completion. */
class EvidenceIntakeIT {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Duration LAPSE = Duration.ofHours(72);
  private static final Holder SENDER = new Holder("acc-1", "371102", "ent-7", null);
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final EvidenceProperties PROPERTIES =
      new Binder(new MapConfigurationPropertySource())
          .bindOrCreate("shouwang.evidence", EvidenceProperties.class);

  @TempDir static Path folder;
  private static S3Server server;
  private static EvidenceStore s3;

  private final MongoDatabase database = TestStore.embedded().database();
  private Uploads uploads;
  private EvidenceLedger ledger;

  @BeforeAll
  static void start() {
    server = S3Server.start(folder);
    s3 = S3Stores.at(server.endpoint());
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @BeforeEach
  void open() {
    uploads = new Uploads(database, PROPERTIES);
    ledger =
        new EvidenceLedger(
            database, new MongoCommitLog("/cell/test/hazard-service", database, CLOCK), s3, CLOCK);
  }

  private EvidenceIntake intake(EvidenceStore store) {
    return new EvidenceIntake(
        uploads,
        ledger,
        store,
        new Pictures(PROPERTIES),
        VirusScan.NONE,
        new PolicyVersions<>(
            List.of(
                new EvidencePolicy(
                    "test",
                    LocalDate.parse("2025-01-01"),
                    new EvidencePolicy.AfterPhotos(0, 0),
                    6,
                    0,
                    (int) LAPSE.toHours()))),
        CLOCK);
  }

  private Upload arrived(byte[] file) {
    Upload upload =
        uploads.begin(
            new Upload(
                "upl-" + Digests.sha256(file),
                SENDER,
                file.length,
                Digests.sha256(file),
                0,
                List.of(),
                null,
                NOW.plus(LAPSE)));
    return uploads.append(upload, 0, file);
  }

  /** The server dies once it has kept one thing: the photo, not its thumbnail. */
  private static final class Mortal implements EvidenceStore {
    private String kept = "";

    @Override
    public void keep(String name, byte[] bytes) {
      s3.keep(name, bytes);
      kept = name;
      server.kill();
    }

    @Override
    public Optional<byte[]> find(String name) {
      return s3.find(name);
    }

    @Override
    public void delete(String name) {
      s3.delete(name);
    }
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(ProblemException.class)
        .hasMessage("urn:shouwang:problem:kit:part-unavailable");
  }

  /** The name of the photo that is kept, without its thumbnail and for nobody yet. */
  private String half(Upload upload) {
    Mortal mortal = new Mortal();
    EvidenceIntake intake = intake(mortal);
    assertUnavailable(() -> intake.complete(upload));
    assertThat(ledger.find(mortal.kept).orElseThrow().sentBy(SENDER))
        .as("nobody can use what is half there")
        .isEmpty();
    server.restart();
    assertThat(s3.find(mortal.kept)).isPresent();
    return mortal.kept;
  }

  @Test
  void itIsCompletedOnceTheStoreIsBack() {
    Upload upload = arrived(MadePictures.jpeg(1, null));
    String photo = half(upload);
    Entry entry = intake(s3).complete(upload);
    assertThat(entry.sha256()).isEqualTo(photo);
    assertThat(entry.sentBy(SENDER)).isPresent();
    assertThat(s3.find(photo)).isPresent();
    assertThat(s3.find(EvidenceLedger.thumbnail(photo))).isPresent();
  }

  @Test
  void whereNobodyCompletesItNothingOfItStays() {
    String photo = half(arrived(MadePictures.jpeg(2, null)));
    Instant then = NOW.plus(LAPSE);
    assertThat(ledger.lapse(then.minusSeconds(1), Map::of)).isZero();
    server.kill();
    assertUnavailable(() -> ledger.lapse(then, Map::of));
    server.restart();
    assertThat(ledger.lapse(then, Map::of)).as("the next sweep goes on").isEqualTo(1);
    assertThat(ledger.find(photo)).isEmpty();
    assertThat(s3.find(photo)).isEmpty();
  }
}
