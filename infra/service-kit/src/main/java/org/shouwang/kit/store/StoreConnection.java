package org.shouwang.kit.store;

import com.mongodb.client.MongoClient;
import com.mongodb.connection.ServerDescription;

/**
 * Whether the store is reached at present, as the driver knows it already: asking costs nothing and
 * never waits.
 */
public final class StoreConnection {
  private final MongoClient client;

  StoreConnection(MongoClient client) {
    this.client = client;
  }

  /** Whether any of its servers answered last time. */
  public boolean open() {
    return client.getClusterDescription().getServerDescriptions().stream()
        .anyMatch(ServerDescription::isOk);
  }
}
