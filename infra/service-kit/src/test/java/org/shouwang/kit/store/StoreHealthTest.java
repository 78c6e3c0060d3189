package org.shouwang.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.support.TestStore;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class StoreHealthTest {
  private final AtomicInteger asked = new AtomicInteger();

  private StoreHealth health(StoreConnection store) {
    return new StoreHealth(store, "nothing is known") {
      @Override
      protected void check(Health.Builder health) {
        asked.incrementAndGet();
        health.up();
      }
    };
  }

  @Test
  void asksAStoreThatIsThere() {
    try (MongoClient client = MongoClients.create(TestStore.embedded().connectionString())) {
      StoreHealth health = health(StoreConnection.of(client));
      await().until(() -> health.health().getStatus().equals(Status.UP));
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void namesThePageWhenTheStoreGoesAwayWhileItIsAsked() {
    try (MongoClient client = MongoClients.create(TestStore.embedded().connectionString())) {
      StoreConnection store = StoreConnection.of(client);
      await().until(store::open);
      StoreHealth health =
          new StoreHealth(store, "nothing is known") {
            @Override
            protected void check(Health.Builder said) {
              throw new MongoException("gone");
            }
          };
      Health said = health.health();
      assertThat(said.getStatus()).isEqualTo(Status.DOWN);
      assertThat(said.getDetails()).containsEntry("runbook", "store-down");
    }
  }

  @Test
  void isDownWithoutAskingWhereNobodyListens() {
    try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:1/")) {
      Health said = health(StoreConnection.of(client)).health();
      assertThat(said.getStatus()).isEqualTo(Status.DOWN);
      assertThat(said.getDetails()).containsEntry("runbook", "store-down");
      assertThat(asked).hasValue(0);
    }
  }
}
