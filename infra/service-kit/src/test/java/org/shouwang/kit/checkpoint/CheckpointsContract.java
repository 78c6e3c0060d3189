package org.shouwang.kit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.lease.Leases;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.ChainVerification.Fault;
import org.shouwang.kit.log.ChainVerification.Kind;
import org.shouwang.kit.log.CheckpointKeys;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitFormat;
import org.shouwang.kit.log.LogForger;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.log.SignedCheckpoint;
import org.shouwang.kit.log.tree.Proofs;
import org.shouwang.kit.log.tree.TreeHash;
import org.shouwang.kit.log.tree.TreeStore;
import org.shouwang.kit.secret.Secrets;
import org.shouwang.kit.stream.Topics;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.support.TestStore;

/**
 * Whoever can edit the store, and mends the chain of hashes after, is found out by what was signed;
 * on every store, with a real broker.
 */
abstract class CheckpointsContract {
  private static final CheckpointSettings SETTINGS =
      new CheckpointSettings(Duration.ofHours(1), List.of("checkpoint-1"));

  private final Secrets secrets = new Secrets(null);
  private final SigningKeys keys = new SigningKeys(secrets, SETTINGS.keys());
  private final Topics topics = new Topics(TestBroker.kafka(), TestBroker.topics());
  private final String topicName = TestBroker.topics().checkpoints("hazard");
  private int generation = 1;
  private MongoDatabase database;
  private MongoCommitLog log;
  private CheckpointTopic topic;
  private CheckpointKeeper keeper;
  private Witness witness;

  abstract TestStore store();

  @BeforeEach
  void open() {
    database = store().database();
    log = new MongoCommitLog("/cell/local/test-service", database, Clock.systemUTC());
    topic = new CheckpointTopic(topicName, TestBroker.kafka(), topics);
    keeper = keeper(keys);
    witness = new Witness(log, new TreeStore(database), new CheckpointStore(database), topic, keys);
  }

  private CheckpointKeeper keeper(SigningKeys signing) {
    return new CheckpointKeeper(
        log,
        new TreeStore(database),
        new CheckpointStore(database),
        topic,
        signing,
        SETTINGS,
        Commits.rounds(log, database, topic, signing, Clock.systemUTC(), new LogFaults()),
        new Leases(database, Duration.ofSeconds(6), System::nanoTime).lease("checkpoints"),
        () -> generation,
        Clock.systemUTC());
  }

  @AfterEach
  void close() {
    log.close();
    topic.close();
    topics.close();
    database.drop();
  }

  @Test
  void everyCommitIsProvedToWhoeverHasThePublicKeyAlone() {
    append(40);
    keeper.keep();
    CheckpointKeys publicKey = new CheckpointKeys(keys.publicKeys());
    for (long number = 1; number <= 40; number++) {
      Witness.Proof proof = witness.proof(number).orElseThrow();
      assertThat(publicKey.vouchFor(proof.under())).isTrue();
      assertThat(
              Proofs.root(
                  TreeHash.leaf(proof.digest()),
                  number - 1,
                  proof.under().checkpoint().size(),
                  proof.path()))
          .hasValueSatisfying(
              root -> assertThat(root).isEqualTo(proof.under().checkpoint().root()));
    }
    assertThat(witness.proof(41)).isEmpty();
  }

  @Test
  void severalCommitsAreProvedUnderOneCheckpointOrNotAtAll() {
    append(20);
    keeper.keep();
    append(1);
    List<Commit> some = List.of(commit(3), commit(11), commit(20));
    Witness.Proven proven = witness.prove(some).orElseThrow();
    assertThat(proven.under().checkpoint().size()).isEqualTo(20);
    assertThat(proven.paths()).hasSize(3);
    assertThat(witness.prove(List.of(commit(3), commit(21)))).as("not signed yet").isEmpty();
    assertThat(witness.prove(List.of())).isEmpty();
    database.getCollection("commits").updateOne(Filters.eq("_id", 11L), Updates.set("actor", "x"));
    assertThat(witness.prove(List.of(commit(3)))).isPresent();
    assertThat(witness.prove(List.of(commit(3), commit(11)))).as("not as signed").isEmpty();
    tiles().deleteMany(new Document());
    assertThat(witness.prove(List.of(commit(3)))).as("no tree").isEmpty();
  }

  @Test
  void nothingIsProvedOfALogWithoutItsSignedEnd() {
    append(20);
    keeper.keep();
    assertThat(witness.prove(List.of(commit(3)))).isPresent();
    database.getCollection("commits").deleteOne(Filters.eq("_id", 20L));
    assertThat(witness.prove(List.of(commit(3)))).isEmpty();
  }

  private Commit commit(long number) {
    return log.byNumber(number).orElseThrow();
  }

  @Test
  void itGoesOnWhereItStoppedAndSignsNothingTwice() {
    append(10);
    keeper.keep();
    keeper.keep();
    append(300);
    keeper(keys).keep(); // another instance
    assertThat(new CheckpointStore(database).between(0, 1_000))
        .extracting(signed -> signed.checkpoint().size())
        .containsExactly(10L, 310L);
    assertThat(topic.last()).map(signed -> signed.checkpoint().size()).hasValue(310L);
    assertThat(witness.audit(1, 310)).isEqualTo(new Witness.Audit(null, true));
    Witness.Testimony testimony = witness.examine(log.after(0, 400));
    assertThat(testimony.proved()).isEqualTo(310);
    assertThat(testimony.fault()).isNull();
  }

  @Test
  void aLogThatIsWrittenAnewHasItsCheckpointPublishedAnewThoughItDoesNotGrow() throws Exception {
    append(10);
    keeper.keep();
    keeper.keep();
    assertThat(publications()).isEqualTo(1);
    try (Admin admin = Admin.create(TestBroker.kafka().admin())) {
      admin.deleteTopics(List.of(topicName)).all().get(); // as a broker that lost all it had
    }
    generation = 2;
    keeper.keep();
    assertThat(topic.last()).map(signed -> signed.checkpoint().size()).hasValue(10L);
    keeper.keep();
    assertThat(publications()).isEqualTo(1);
  }

  @Test
  void whatCameAfterTheCheckpointIsNeitherProvedNorDoubted() {
    append(5);
    keeper.keep();
    append(2);
    Witness.Testimony testimony = witness.examine(log.after(0, 10));
    assertThat(testimony.proved()).isEqualTo(5);
    assertThat(testimony.fault()).isNull();
  }

  @Test
  void aHistoryThatWasRewrittenWithFittingHashesIsFoundOutAtItsFirstCommit() {
    append(30);
    keeper.keep();
    append(20);
    keeper.keep();
    rewriteFrom(37);
    assertThat(ChainVerification.verify(log, 1, 50).intact()).isTrue();
    Fault found = new Fault(37, Kind.NOT_AS_SIGNED);
    assertThat(witness.audit(1, 50).fault()).isEqualTo(found);
    assertThat(witness.examine(log.after(34, 5)).fault()).isEqualTo(found);
    assertThat(witness.examine(log.after(0, 30)).proved()).isEqualTo(30);
    assertThatThrownBy(() -> keepMore()).isInstanceOf(LogDoubtedException.class);
  }

  @Test
  void soItIsWhenTheTreeWasRewrittenToo() {
    append(30);
    keeper.keep();
    append(20);
    keeper.keep();
    rewriteFrom(37);
    tiles().deleteMany(new Document());
    TreeStore.Growth forged = new TreeStore(database).grow(0);
    log.after(0, 100)
        .forEach(c -> forged.add(TreeHash.leaf(CommitFormat.digest(c.header(), c.events()))));
    forged.save();
    // All that is left to say is that it lies behind the last good checkpoint.
    assertThat(witness.audit(1, 50).fault()).isEqualTo(new Fault(31, Kind.NOT_AS_SIGNED));
    Witness.Testimony testimony = witness.examine(log.after(34, 5));
    assertThat(testimony.proved()).isZero();
    assertThat(testimony.under()).isNull();
    assertThatThrownBy(() -> keepMore()).isInstanceOf(LogDoubtedException.class);
  }

  @Test
  void anEndThatWasCutOffIsMissedAlsoWhereTheCheckpointsInTheStoreWentWithIt() {
    append(20);
    keeper.keep();
    database.getCollection("commits").deleteMany(Filters.gt("_id", 15L));
    MongoCommitLog shorter =
        new MongoCommitLog("/cell/local/test-service", database, Clock.systemUTC());
    Witness later =
        new Witness(shorter, new TreeStore(database), new CheckpointStore(database), topic, keys);
    Fault missing = new Fault(16, Kind.MISSING);
    assertThat(later.audit(1, 15).fault()).isEqualTo(missing);
    assertThat(later.examine(shorter.after(0, 3)).fault()).isEqualTo(missing);
    log.close();
    log = shorter;
    assertThatThrownBy(() -> keeper(keys).keep())
        .isInstanceOf(LogDoubtedException.class)
        .hasMessageContaining("speaks of 20 commits, and the log ends with commit 15");
    database.getCollection("log_checkpoints").deleteMany(new Document());
    assertThat(later.audit(1, 15).fault()).isEqualTo(missing);
  }

  @Test
  void aTreeThatWasEditedOrLostIsMadeAnew() {
    append(50);
    keeper.keep();
    tiles().updateOne(Filters.eq("_id", "0/1"), Updates.set("hashes", new Binary(new byte[512])));
    assertThat(witness.examine(log.after(16, 5)).under()).isNull();
    append(1);
    keeper.keep();
    assertThat(witness.examine(log.after(0, 60)).proved()).isEqualTo(51);
    tiles().deleteMany(new Document());
    append(1);
    keeper.keep();
    assertThat(witness.examine(log.after(0, 60)).proved()).isEqualTo(52);
  }

  @Test
  void tilesOfAKeeperThatDiedBeforeItSignedAreNoHindrance() {
    append(20);
    keeper.keep();
    append(20);
    TreeStore.Growth died = new TreeStore(database).grow(20);
    log.after(20, 13)
        .forEach(c -> died.add(TreeHash.leaf(CommitFormat.digest(c.header(), c.events()))));
    died.save();
    keeper.keep();
    assertThat(witness.examine(log.after(0, 60)).proved()).isEqualTo(40);
  }

  @Test
  void aCheckpointThatNobodySignedIsNotBelieved() {
    append(5);
    keeper(new SigningKeys(new Secrets(null), List.of("somebody-elses"))).keep();
    assertThat(witness.newest()).isEmpty();
    assertThatThrownBy(keeper::keep).hasMessageContaining("no trusted signature");
  }

  @Test
  void aNewKeySignsAndTheOldOneIsStillBelieved() {
    append(5);
    keeper.keep();
    SigningKeys rotated = new SigningKeys(secrets, List.of("checkpoint-2", "checkpoint-1"));
    append(5);
    keeper(rotated).keep();
    List<SignedCheckpoint> signed = new CheckpointStore(database).between(0, 100);
    assertThat(signed).allMatch(rotated::vouchFor);
    assertThat(signed.get(0).key()).isNotEqualTo(signed.get(1).key());
    assertThat(keys.vouchFor(signed.get(1))).isFalse();
  }

  @Test
  void nothingIsSignedBeyondACommitThatDoesNotFit() {
    append(5);
    keeper.keep();
    append(5);
    database
        .getCollection("commits")
        .updateOne(Filters.eq("_id", 8L), Updates.set("actor", "acc-other"));
    assertThatThrownBy(keeper::keep).hasMessage("commit 8: CONTENT_CHANGED");
    assertThat(witness.newest()).map(signed -> signed.checkpoint().size()).hasValue(5L);
  }

  private long publications() throws Exception {
    TopicPartition only = new TopicPartition(topicName, 0);
    try (Admin admin = Admin.create(TestBroker.kafka().admin())) {
      return admin
          .listOffsets(Map.of(only, OffsetSpec.latest()))
          .partitionResult(only)
          .get()
          .offset();
    }
  }

  private void keepMore() {
    append(1);
    keeper.keep();
  }

  private MongoCollection<Document> tiles() {
    return database.getCollection("tree");
  }

  private void append(int commits) {
    Commits.append(log, commits);
  }

  private void rewriteFrom(long number) {
    new LogForger(log, database).rewriteFrom(number);
  }
}
