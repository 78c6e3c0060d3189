package org.shouwang.kit.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.stack.LocalBroker;

/** One real broker for all tests of a process; each test takes topics of its own. */
public final class TestBroker {
  private TestBroker() {}

  /** How to reach it. */
  public static KafkaSettings kafka() {
    return new KafkaSettings(Started.BROKER.bootstrapServers(), 2_000);
  }

  /** Fresh names, few partitions. */
  public static TopicSettings topics() {
    return new TopicSettings("t" + UUID.randomUUID().toString().substring(0, 8), 4, (short) 1);
  }

  private static final class Started {
    private static final LocalBroker BROKER = start();

    private static LocalBroker start() {
      try {
        Path folder = Files.createTempDirectory("shouwang-test-broker");
        LocalBroker broker = LocalBroker.start(folder, 0);
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      broker.close();
                      delete(folder);
                    }));
        return broker;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path folder) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
