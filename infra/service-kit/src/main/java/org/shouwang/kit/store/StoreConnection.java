package org.shouwang.kit.store;

import com.mongodb.client.MongoClient;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerType;
import java.util.List;
import java.util.stream.Collectors;

/** How the store is reached at present; asking costs nothing and never waits. */
public interface StoreConnection {

  /** Whether any of its servers answered last time. */
  boolean open();

  /**
   * Which server is the primary and by which election; another text once another was elected, be it
   * the same server again. Empty while there is none, and always where servers are not elected.
   */
  String primary();

  /** As the driver knows it already. */
  static StoreConnection of(MongoClient client) {
    return new StoreConnection() {
      @Override
      public boolean open() {
        return servers().stream().anyMatch(ServerDescription::isOk);
      }

      @Override
      public String primary() {
        return primaryOf(servers());
      }

      private List<ServerDescription> servers() {
        return client.getClusterDescription().getServerDescriptions();
      }
    };
  }

  /** See {@link #primary()}. */
  static String primaryOf(List<ServerDescription> servers) {
    return servers.stream()
        .filter(server -> server.getType() == ServerType.REPLICA_SET_PRIMARY)
        .map(server -> server.getAddress() + "/" + server.getElectionId())
        .sorted()
        .collect(Collectors.joining(","));
  }
}
