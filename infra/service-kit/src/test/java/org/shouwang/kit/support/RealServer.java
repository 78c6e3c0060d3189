package org.shouwang.kit.support;

import java.time.Duration;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One real server of MongoDB's protocol in a container, for all tests of a process. Which one says
 * the environment variable {@code MONGO_IMAGE}, {@code mongo:8} by default.
 */
public final class RealServer {
  private static final int PORT = 27017;
  private static final long MEMORY = 1L << 30;
  private static final TestStore STORE = start();

  private RealServer() {}

  /** The server, started by the first who asks. */
  public static TestStore store() {
    return STORE;
  }

  // The container lives as long as the process.
  @SuppressWarnings("resource")
  private static TestStore start() {
    String image = Objects.requireNonNullElse(System.getenv("MONGO_IMAGE"), "mongo:8");
    GenericContainer<?> server =
        new GenericContainer<>(DockerImageName.parse(image))
            .withExposedPorts(PORT)
            .withCreateContainerCmdModifier(new Loopback(PORT, MEMORY))
            .withStartupTimeout(Duration.ofMinutes(3));
    server.start();
    // A single mongod keeps no transaction numbers, which repeated writes of the driver need.
    return new TestStore(
        "mongodb://%s:%d/?retryWrites=false"
            .formatted(server.getHost(), server.getMappedPort(PORT)));
  }
}
