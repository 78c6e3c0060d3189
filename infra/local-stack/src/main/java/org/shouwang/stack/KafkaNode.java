package org.shouwang.stack;

import java.nio.file.Path;

/**
 * The broker as a process of its own: {@code KafkaNode FOLDER PORT [BEHIND PROXY]}, the latter two
 * for clients that come through a proxy. A SIGTERM ends it in good order.
 */
final class KafkaNode {
  private KafkaNode() {}

  public static void main(String[] args) {
    if (args.length != 2 && args.length != 4) {
      throw new IllegalArgumentException("Usage: KafkaNode FOLDER PORT [BEHIND PROXY]");
    }
    Path folder = Path.of(args[0]);
    int port = Integer.parseInt(args[1]);
    var broker =
        args.length == 2
            ? LocalBroker.start(folder, port)
            : LocalBroker.startBehind(
                folder, port, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-shutdown"));
    broker.awaitEnd();
  }
}
