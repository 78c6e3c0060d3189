package org.shouwang.kit.probe;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.support.TestStore;

class ServersProbeTest {
  private final String store = TestStore.embedded().connectionString();
  private final String broker = TestBroker.kafka().bootstrapServers();

  @Test
  void returnsOnceBothAnswer() throws Exception {
    ServersProbe.await(store, broker, Duration.ofSeconds(30));
  }

  @Test
  void namesTheOneThatDoesNot() throws Exception {
    int nobody = unusedPort();
    assertThatThrownBy(
            () -> ServersProbe.await("mongodb://127.0.0.1:" + nobody, broker, Duration.ZERO))
        .isInstanceOf(ServersProbe.NoAnswerException.class)
        .hasMessageStartingWith("The document store does not answer");
    assertThatThrownBy(() -> ServersProbe.await(store, "127.0.0.1:" + nobody, Duration.ZERO))
        .isInstanceOf(ServersProbe.NoAnswerException.class)
        .hasMessageStartingWith("The broker does not answer");
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
