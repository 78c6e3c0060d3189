package org.shouwang.stack.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.shouwang.stack.run.Condition.Phase;

/**
 * Ends the parts in good order: the services first, so that what they lean on is there until their
 * last command is finished.
 */
final class Stopper {
  private static final Duration GRACE = Duration.ofSeconds(25);

  private final DataFolder folder;
  private final Consumer<String> report;

  Stopper(DataFolder folder, Consumer<String> report) {
    this.folder = folder;
    this.report = report;
  }

  /** Ends whatever part still runs, also of a stack whose supervisor has died. */
  void stopAll() throws InterruptedException {
    for (int rank : Part.ranks().reversed()) {
      stopSideBySide(Stream.of(Part.values()).filter(part -> part.rank() == rank).toList());
    }
  }

  private void stopSideBySide(List<Part> parts) throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var stops = new ArrayList<Future<?>>();
      for (Part part : parts) {
        stops.add(
            threads.submit(
                () -> {
                  stop(part);
                  return null;
                }));
      }
      for (Future<?> stop : stops) {
        stop.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cannot stop a part", e.getCause());
    }
  }

  private void stop(Part part) throws InterruptedException {
    var pidFile = PidFile.of(folder, part);
    var process = pidFile.alive();
    if (process.isEmpty()) {
      pidFile.delete();
      Condition.forget(folder, part);
      return;
    }
    Condition.now(Phase.STOPPING, 0, "").write(folder, part);
    long start = System.nanoTime();
    process.get().destroy();
    boolean inGoodOrder = Processes.awaitEnd(process.get(), GRACE);
    if (!inGoodOrder) {
      process.get().destroyForcibly();
      Processes.awaitEnd(process.get(), GRACE);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    report.accept(
        inGoodOrder
            ? "%s stopped after %.1f s".formatted(part.label(), seconds)
            : "%s did not stop within %d s and was killed"
                .formatted(part.label(), GRACE.toSeconds()));
    pidFile.delete();
    Condition.now(Phase.STOPPED, 0, "").write(folder, part);
  }
}
