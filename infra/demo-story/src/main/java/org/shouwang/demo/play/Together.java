package org.shouwang.demo.play;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Things that happen side by side, each on its own virtual thread. */
final class Together {
  private Together() {}

  static <T> void each(List<T> of, Consumer<T> act) {
    all(of.stream().<Runnable>map(one -> () -> act.accept(one)).toList());
  }

  /** Does all of them; the first failure ends the others and is thrown. */
  static void all(List<Runnable> acts) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ExecutorCompletionService<Void> done = new ExecutorCompletionService<>(threads);
      List<Runnable> begun = new ArrayList<>(acts);
      begun.forEach(act -> done.submit(act, null));
      try {
        for (int i = 0; i < begun.size(); i++) {
          done.take().get();
        }
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw e.getCause() instanceof RuntimeException failure
            ? failure
            : new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The story was interrupted", e);
      }
    }
  }
}
