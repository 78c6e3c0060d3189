package org.shouwang.kit.support;

import java.time.Duration;
import java.util.Objects;
import org.shouwang.kit.stream.KafkaSettings;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One Kafka broker in a container, for all tests of a process. Which one says the environment
 * variable {@code KAFKA_IMAGE}, {@code apache/kafka:4.3.1} by default.
 */
public final class RealBroker {
  private static final int PORT = 9092;
  private static final long MEMORY = 1L << 30;
  private static final KafkaSettings KAFKA = start();

  private RealBroker() {}

  /** How to reach it; started by the first who asks. */
  public static KafkaSettings kafka() {
    return KAFKA;
  }

  // The container lives as long as the process.
  @SuppressWarnings("resource")
  private static KafkaSettings start() {
    String image = Objects.requireNonNullElse(System.getenv("KAFKA_IMAGE"), "apache/kafka:4.3.1");
    KafkaContainer broker =
        new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("apache/kafka"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_LOG_CLEANER_DEDUPE_BUFFER_SIZE", "8388608")
            .withCreateContainerCmdModifier(new Loopback(PORT, MEMORY))
            .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1))
            .withStartupTimeout(Duration.ofMinutes(3));
    broker.start();
    return new KafkaSettings(broker.getBootstrapServers(), 2_000);
  }
}
