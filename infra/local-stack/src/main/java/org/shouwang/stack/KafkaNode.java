package org.shouwang.stack;

import java.nio.file.Path;

/**
 * The broker as a process of its own: {@code KafkaNode FOLDER PORT}. A SIGTERM ends it in good
 * order.
 */
final class KafkaNode {
  private KafkaNode() {}

  public static void main(String[] args) {
    if (args.length != 2) {
      throw new IllegalArgumentException("Usage: KafkaNode FOLDER PORT");
    }
    var broker = LocalBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-shutdown"));
    broker.awaitEnd();
  }
}
