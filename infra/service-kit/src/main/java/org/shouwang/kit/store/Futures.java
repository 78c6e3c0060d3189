package org.shouwang.kit.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waiting for what another thread does. */
public final class Futures {
  private Futures() {}

  /**
   * Its result, or what it failed with, as if this thread had done it.
   *
   * @throws RuntimeException what it failed with
   */
  public static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
