package org.shouwang.kit.store;

import com.mongodb.client.MongoClient;
import com.mongodb.connection.ServerDescription;

/** Whether the store is reached at present; asking costs nothing and never waits. */
@FunctionalInterface
public interface StoreConnection {

  /** Whether any of its servers answered last time. */
  boolean open();

  /** As the driver knows it already. */
  static StoreConnection of(MongoClient client) {
    return () ->
        client.getClusterDescription().getServerDescriptions().stream()
            .anyMatch(ServerDescription::isOk);
  }
}
