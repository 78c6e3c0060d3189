package org.shouwang.stack.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.stack.run.Condition.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one part alive: adopts or starts its process, watches it, and starts it again with growing
 * pauses when it dies.
 */
final class Keeper {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final Duration WHILE_STARTING = Duration.ofMillis(200);
  private static final Duration WHILE_READY = Duration.ofSeconds(2);

  private final Part part;
  private final DataFolder folder;
  private final Settings settings;
  private final Launcher launcher;
  private final Probe probe;
  private final Runnable onFirstReady;
  private final PidFile pidFile;
  private Backoff backoff = Backoff.none();
  private @Nullable Condition told;

  Keeper(Part part, DataFolder folder, Settings settings, Probe probe, Runnable onFirstReady) {
    this.part = part;
    this.folder = folder;
    this.settings = settings;
    this.launcher = new Launcher(folder, settings);
    this.probe = probe;
    this.onFirstReady = onFirstReady;
    this.pidFile = PidFile.of(folder, part);
  }

  /** Runs until its thread is interrupted; the process lives on then. */
  void keep() {
    try {
      Optional<ProcessHandle> running = pidFile.alive();
      running.ifPresent(
          process -> LOG.info("{} runs already as process {}", part.label(), process.pid()));
      while (true) {
        attend(running);
        running = Optional.empty();
        String next = "next attempt in %d s".formatted(backoff.pause().toSeconds());
        tell(Phase.RESTARTING, complaint().map(said -> next + "; " + said).orElse(next));
        Thread.sleep(backoff.pause());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** One life of the process, from start or adoption to its death. */
  private void attend(Optional<ProcessHandle> adopted) throws InterruptedException {
    Instant start = Instant.now();
    try {
      Process child = null;
      ProcessHandle process;
      if (adopted.isPresent()) {
        process = adopted.get();
      } else {
        child = launcher.start(part, backoff.failures() == 0);
        process = child.toHandle();
        pidFile.write(process);
        LOG.info("{} starts as process {}", part.label(), process.pid());
      }
      watch(process);
      LOG.warn(
          "{} ended: {}", part.label(), child == null ? "unknown status" : ending(child.waitFor()));
    } catch (IOException e) {
      LOG.error("{} cannot be started", part.label(), e);
    }
    pidFile.delete();
    backoff = backoff.afterFailure(Duration.between(start, Instant.now()));
  }

  private void watch(ProcessHandle process) throws InterruptedException {
    boolean wasReady = false;
    while (true) {
      boolean ready = probe.isReady(part, settings.basePort());
      if (ready && !wasReady) {
        onFirstReady.run();
        wasReady = true;
      }
      if (ready) {
        tell(Phase.READY, "");
      } else {
        // Whoever waits is told why, for a service may refuse to serve and live on.
        tell(
            wasReady ? Phase.SILENT : Phase.STARTING,
            complaint().orElse(wasReady ? "does not answer that it is ready" : ""));
      }
      if (Processes.awaitEnd(process, wasReady ? WHILE_READY : WHILE_STARTING)) {
        return;
      }
    }
  }

  private Optional<String> complaint() {
    return Complaint.last(folder.log(part)).map(said -> "last error in its log: " + said);
  }

  private void tell(Phase phase, String detail) {
    if (told != null && told.phase() == phase && told.detail().equals(detail)) {
      return;
    }
    told = Condition.now(phase, backoff.failures(), detail);
    told.write(folder, part);
  }

  private static String ending(int status) {
    return status > 128
        ? "status %d (signal %d)".formatted(status, status - 128)
        : "status " + status;
  }
}
