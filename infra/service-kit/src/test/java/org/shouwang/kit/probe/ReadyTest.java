package org.shouwang.kit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.stack.LocalStore;
import org.shouwang.stack.Loopback;

/** The health checks of store and broker in containers, which speak their protocols by bash. */
class ReadyTest {
  private static final String STORE = "../containers/document-server/ready";
  private static final String BROKER = "../containers/kafka/ready";

  @TempDir Path data;

  @Test
  void eachIsContentWithItsOwnServerAndNoOther() throws Exception {
    int broker = URI.create("kafka://" + TestBroker.kafka().bootstrapServers()).getPort();
    int port = Loopback.freePorts(1);
    assertThat(asks(STORE, port)).as("nobody is there").isNotZero();
    try (LocalStore started = LocalStore.start(data, port)) {
      assertThat(asks(STORE, port)).as(started.connectionString()).isZero();
      assertThat(asks(BROKER, port)).isNotZero();
    }
    assertThat(asks(STORE, port)).as("it has gone").isNotZero();
    assertThat(asks(BROKER, broker)).isZero();
    assertThat(asks(STORE, broker)).isNotZero();
  }

  private static int asks(String script, int port) throws Exception {
    return new ProcessBuilder("bash", script, "127.0.0.1", Integer.toString(port))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
