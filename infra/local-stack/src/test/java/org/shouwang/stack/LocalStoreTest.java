package org.shouwang.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest {
  @TempDir Path folder;

  @Test
  void keepsDocumentsAndIndexesOverARestart() {
    try (var store = LocalStore.start(folder, 0);
        var client = MongoClients.create(store.connectionString())) {
      commits(client)
          .createIndex(new Document("key", 1), new IndexOptions().unique(true).name("by_key"));
      commits(client).insertOne(new Document("_id", 1L).append("key", "a"));
    }
    try (var store = LocalStore.start(folder, 0);
        var client = MongoClients.create(store.connectionString())) {
      assertThat(commits(client).find())
          .containsExactly(new Document("_id", 1L).append("key", "a"));
      assertThatThrownBy(
              () -> commits(client).insertOne(new Document("_id", 2L).append("key", "a")))
          .isInstanceOfSatisfying(
              MongoWriteException.class,
              e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
    }
  }

  @Test
  void acceptsTheConcernsThatProductionAsksFor() {
    try (var store = LocalStore.start(null, 0);
        var client = MongoClients.create(store.connectionString())) {
      var commits =
          commits(client)
              .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
              .withReadConcern(ReadConcern.MAJORITY);
      commits.insertOne(new Document("_id", 1L));
      assertThat(commits.countDocuments()).isEqualTo(1);
    }
  }

  @Test
  void greetsByTheNewNameToo() {
    try (var store = LocalStore.start(null, 0);
        var client = MongoClients.create(store.connectionString())) {
      assertThat(
              client
                  .getDatabase("admin")
                  .runCommand(new Document("hello", 1))
                  .getBoolean("isWritablePrimary"))
          .isTrue();
    }
  }

  @Test
  void lookedUpByItsIdADocumentIsTheOnlyOneThatAConditionIsAskedOf() {
    try (var store = LocalStore.start(null, 0);
        var client = MongoClients.create(store.connectionString())) {
      commits(client).insertOne(new Document("_id", 1L).append("upTo", 0));
      commits(client).insertOne(new Document("_id", 2L).append("upTo", 5));
      // of the first document it cannot be answered
      var quotient = new Document("$divide", List.of(10, "$upTo"));
      var guard = new Document("$expr", new Document("$eq", List.of(quotient, 2)));
      assertThatThrownBy(() -> commits(client).find(guard).first())
          .isInstanceOf(MongoException.class);

      assertThat(commits(client).find(Filters.and(guard, Filters.eq("_id", 2L)))).hasSize(1);
      assertThat(commits(client).find(guard.append("_id", 2L)))
          .containsExactly(new Document("_id", 2L).append("upTo", 5));
      assertThat(commits(client).updateOne(guard, Updates.set("upTo", 6)).getModifiedCount())
          .isEqualTo(1);
      assertThat(commits(client).updateOne(guard, Updates.set("upTo", 7)).getMatchedCount())
          .isZero();
    }
  }

  @Test
  void aGuardedUpsertOfADocumentThatIsNewerMeetsItself() {
    try (var store = LocalStore.start(folder, 0);
        var client = MongoClients.create(store.connectionString())) {
      var older = Filters.and(Filters.eq("_id", 1L), Filters.lt("upTo", 3));
      var three = new Document("_id", 1L).append("upTo", 3);
      assertThat(commits(client).replaceOne(older, three, new ReplaceOptions().upsert(true)))
          .satisfies(written -> assertThat(written.getUpsertedId()).isNotNull());
      assertThatThrownBy(
              () -> commits(client).replaceOne(older, three, new ReplaceOptions().upsert(true)))
          .isInstanceOf(MongoWriteException.class)
          .hasMessageContaining("_id_");
      assertThat(commits(client).find()).containsExactly(three);
    }
  }

  @Test
  void servesManyWritersAtOnce() throws Exception {
    try (var store = LocalStore.start(folder, 0);
        var client = MongoClients.create(store.connectionString());
        var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var writes =
          IntStream.range(0, 400)
              .mapToObj(
                  id ->
                      writers.submit(
                          () -> commits(client).insertOne(new Document("_id", (long) id))))
              .toList();
      for (var write : writes) {
        write.get();
      }
      assertThat(commits(client).countDocuments()).isEqualTo(400);
    }
  }

  private static MongoCollection<Document> commits(MongoClient client) {
    return client.getDatabase("shouwang_test").getCollection("commits");
  }
}
