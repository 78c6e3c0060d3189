package org.shouwang.stack;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store as a process of its own: {@code StoreNode FOLDER PORT}. A SIGTERM ends it in good
 * order.
 */
final class StoreNode {
  private static final Logger LOG = LoggerFactory.getLogger(StoreNode.class);

  private StoreNode() {}

  public static void main(String[] args) {
    if (args.length != 2) {
      throw new IllegalArgumentException("Usage: StoreNode FOLDER PORT");
    }
    var store = LocalStore.start(Path.of(args[0]), Integer.parseInt(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-shutdown"));
    LOG.error("The store's file cannot be written any more", store.failure().join());
    System.exit(1);
  }
}
