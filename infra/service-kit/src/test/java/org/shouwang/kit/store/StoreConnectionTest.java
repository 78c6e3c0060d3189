package org.shouwang.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ServerConnectionState;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerType;
import java.util.List;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Who leads a replica set, as the driver has heard it. */
class StoreConnectionTest {
  private static final ObjectId FIRST = new ObjectId("7fffffff0000000000000001");
  private static final ObjectId SECOND = new ObjectId("7fffffff0000000000000002");

  @Test
  void tellsAnotherPrimaryAndAnotherElectionOfTheSame() {
    String before = primary(led("a", FIRST), follows("b"));
    assertThat(primary(follows("b"), led("a", FIRST))).isEqualTo(before).isNotEmpty();
    assertThat(primary(follows("a"), led("b", SECOND))).isNotEqualTo(before);
    assertThat(primary(led("a", SECOND), follows("b"))).isNotEqualTo(before);
    assertThat(primary(follows("a"), follows("b"))).isEmpty();
  }

  @Test
  void knowsNoElectionsOfAServerAlone() {
    assertThat(primary(server("a", ServerType.STANDALONE, null))).isEmpty();
  }

  private static String primary(ServerDescription... servers) {
    return StoreConnection.primaryOf(List.of(servers));
  }

  private static ServerDescription led(String host, ObjectId election) {
    return server(host, ServerType.REPLICA_SET_PRIMARY, election);
  }

  private static ServerDescription follows(String host) {
    return server(host, ServerType.REPLICA_SET_SECONDARY, null);
  }

  private static ServerDescription server(String host, ServerType type, ObjectId election) {
    return ServerDescription.builder()
        .address(new ServerAddress(host))
        .state(ServerConnectionState.CONNECTED)
        .ok(true)
        .type(type)
        .electionId(election)
        .build();
  }
}
