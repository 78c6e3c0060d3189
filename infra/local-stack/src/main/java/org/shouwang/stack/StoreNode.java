package org.shouwang.stack;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The store as a process of its own: {@code StoreNode FOLDER PORT}. A SIGTERM ends it in good
 * order.
 */
final class StoreNode {
  private StoreNode() {}

  public static void main(String[] args) throws InterruptedException {
    if (args.length != 2) {
      throw new IllegalArgumentException("Usage: StoreNode FOLDER PORT");
    }
    var store = LocalStore.start(Path.of(args[0]), Integer.parseInt(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-shutdown"));
    new CountDownLatch(1).await();
  }
}
