package org.shouwang.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Test;

class StoreAutoConfigurationTest {

  /** Checkpoints, positions, pointers, leases and what is parked take it from there. */
  @Test
  void whateverAServiceStoresIsOnTheDisksOfAMajorityBeforeItIsAcknowledged() {
    try (MongoClient client =
        MongoClients.create(
            "mongodb://127.0.0.1:1/?w=1&readConcernLevel=local&readPreference=nearest")) {
      MongoDatabase database =
          new StoreAutoConfiguration().serviceDatabase(client, "shouwang", "hazard");
      assertThat(database.getName()).isEqualTo("shouwang_hazard");
      assertThat(database.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
      assertThat(database.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
      assertThat(database.getReadPreference()).isEqualTo(ReadPreference.primary());
    }
  }
}
