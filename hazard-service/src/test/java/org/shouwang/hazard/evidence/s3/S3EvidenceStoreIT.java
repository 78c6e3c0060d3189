package org.shouwang.hazard.evidence.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.hazard.evidence.EvidenceStore;
import org.shouwang.hazard.evidence.EvidenceStoreContract;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.s3.S3Server;

/** Evidence in a real server of S3, which is killed now and then. */
@Timeout(60)
class S3EvidenceStoreIT extends EvidenceStoreContract {
  private static final String OTHER_SECRET = "another-secret";
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir static Path folder;
  private static S3Server server;

  @BeforeAll
  static void start() {
    server = S3Server.start(folder);
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Override
  protected EvidenceStore evidence() {
    return S3Stores.at(server.endpoint());
  }

  private static EvidenceStore at(URI endpoint) {
    return S3Stores.at(endpoint, S3Server.BUCKET, S3Server.SECRET_KEY, SHORT);
  }

  /** To be tried again, whatever it was asked: never as if something were not there. */
  private static void assertUnavailable(EvidenceStore store, String name) {
    assertUnavailable(() -> store.keep(name, random(70_000)));
    assertUnavailable(() -> store.find(name));
    assertUnavailable(() -> store.delete(name));
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(ProblemException.class)
        .hasMessage("urn:shouwang:problem:kit:part-unavailable");
  }

  @Test
  void whoSignsWithAnotherSecretGetsNothingAndChangesNothing() {
    evidence().keep("ours", random(70_000));
    S3EvidenceStore stranger = S3Stores.at(server.endpoint(), S3Server.BUCKET, OTHER_SECRET, SHORT);
    assertUnavailable(stranger, "ours");
    assertUnavailable(stranger, "theirs");
    assertThatThrownBy(stranger::ask).hasMessageContaining("403");
    assertThat(evidence().find("ours")).hasValue(random(70_000));
    assertThat(evidence().find("theirs")).isEmpty();
  }

  @Test
  void aBucketThatIsNotThereIsNoStoreWithoutThePiece() {
    S3EvidenceStore elsewhere =
        S3Stores.at(server.endpoint(), "no-such-bucket", S3Server.SECRET_KEY, SHORT);
    assertUnavailable(() -> elsewhere.keep("piece", random(10)));
    assertUnavailable(() -> elsewhere.find("piece"));
    assertThatThrownBy(elsewhere::ask).hasMessageContaining("404");
  }

  @Test
  void whatWasKeptIsThereAfterTheServerWasKilled() {
    evidence().keep("durable", random(3_000_000));
    server.kill();
    assertUnavailable(at(server.endpoint()), "durable");
    server.restart();
    assertThat(evidence().find("durable")).hasValue(random(3_000_000));
  }

  @Test
  void whatTheServerDiedOverIsThereWholeOrNotAtAll() throws IOException {
    byte[] bytes = random(3_000_000);
    try (BrokenLine line =
        new BrokenLine(server.endpoint(), 1_000_000, Long.MAX_VALUE, server::kill)) {
      assertUnavailable(() -> at(line.endpoint()).keep("broken-off", bytes));
    }
    server.restart();
    assertThat(evidence().find("broken-off")).isEmpty();
    evidence().keep("broken-off", bytes);
    assertThat(evidence().find("broken-off")).hasValue(bytes);
  }

  @Test
  void anAnswerThatBreaksOffIsNoShorterPiece() throws IOException {
    byte[] bytes = random(3_000_000);
    evidence().keep("long", bytes);
    try (BrokenLine line = new BrokenLine(server.endpoint(), Long.MAX_VALUE, 1_000_000, () -> {})) {
      assertUnavailable(() -> at(line.endpoint()).find("long"));
    }
  }

  @Test
  void anAcknowledgementThatWasLostIsMadeGoodByKeepingOnceMore() throws IOException {
    byte[] bytes = random(70_000);
    try (BrokenLine line = new BrokenLine(server.endpoint(), Long.MAX_VALUE, 0, () -> {})) {
      assertUnavailable(() -> at(line.endpoint()).keep("unheard", bytes));
    }
    evidence().keep("unheard", bytes);
    assertThat(evidence().find("unheard")).hasValue(bytes);
  }

  @Test
  void aServerThatTakesTheConnectionAndSaysNothingIsNotWaitedForForEver() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      EvidenceStore store = at(URI.create("http://127.0.0.1:" + silent.getLocalPort()));
      assertUnavailable(store, "piece");
      // More than lies in buffers on the way: nobody takes it, and nothing is read meanwhile.
      assertUnavailable(() -> store.keep("large", random(20_000_000)));
    }
  }

  @Test
  void whatAnEarlierStoreHoldsIsStillFoundAndIsDeletedThere() throws IOException {
    Files.createDirectories(folder.resolve("earlier"));
    EvidenceStore before = S3Stores.at(server.endpoint(), "earlier", S3Server.SECRET_KEY, SHORT);
    EvidenceStore both = new MovedEvidenceStore(evidence(), before);
    before.keep("old", random(10));
    both.keep("new", random(20));
    assertThat(both.find("old")).hasValue(random(10));
    assertThat(both.find("new")).hasValue(random(20));
    assertThat(before.find("new")).isEmpty();
    both.delete("old");
    both.delete("new");
    assertThat(before.find("old")).isEmpty();
    assertThat(both.find("new")).isEmpty();
    // Whether something is in the later store is not known while that is away.
    assertUnavailable(new MovedEvidenceStore(at(URI.create("http://127.0.0.1:1")), before), "old");
  }
}
