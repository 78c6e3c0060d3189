package org.shouwang.stack.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.shouwang.stack.run.Condition.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The background process that keeps the parts of one data folder alive: {@code Supervisor DATA}.
 * Its settings lie in the folder. A SIGTERM stops everything in good order; after a SIGKILL the
 * parts live on, and the next supervisor adopts them.
 */
final class Supervisor {
  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

  private final DataFolder folder;
  private final Settings settings;
  private final Map<Part, CompletableFuture<Void>> ready = new EnumMap<>(Part.class);
  private final List<Thread> keepers = new ArrayList<>();

  private Supervisor(DataFolder folder, Settings settings) {
    this.folder = folder;
    this.settings = settings;
    settings.parts().forEach(part -> ready.put(part, new CompletableFuture<>()));
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var folder = new DataFolder(Path.of(args[0]));
    Path lock = folder.state().resolve("supervisor.lock");
    try (var channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        LOG.info("Another supervisor looks after {} already", folder.path());
        return;
      }
      PidFile.ofSupervisor(folder).write(ProcessHandle.current());
      var settings =
          Settings.read(folder)
              .orElseThrow(() -> new IllegalStateException("No settings in " + folder.path()));
      var supervisor = new Supervisor(folder, settings);
      Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
      supervisor.start();
      new CountDownLatch(1).await(); // the keepers do the work until a signal ends it
    }
  }

  private void start() {
    LOG.info(
        "Looking after {} in {}, ports from {}",
        settings.parts(),
        folder.path(),
        settings.basePort());
    var probe = new Probe();
    for (Part part : settings.parts()) {
      var keeper = new Keeper(part, folder, settings, probe, () -> firstReady(part).complete(null));
      keepers.add(Thread.ofPlatform().name(part.label()).start(() -> keep(part, keeper)));
    }
  }

  private void keep(Part part, Keeper keeper) {
    try {
      if (PidFile.of(folder, part).alive().isEmpty()) {
        Condition.now(Phase.WAITING, 0, "").write(folder, part);
        awaitLowerRanks(part);
      }
      keeper.keep();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitLowerRanks(Part part) throws InterruptedException {
    try {
      for (Part other : settings.parts()) {
        if (other.rank() < part.rank()) {
          firstReady(other).get();
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "A part never fails to become ready, it only takes longer", e);
    }
  }

  private CompletableFuture<Void> firstReady(Part part) {
    return Objects.requireNonNull(ready.get(part), part::label);
  }

  private void stop() {
    LOG.info("Stopping");
    try {
      for (Thread keeper : keepers) {
        keeper.interrupt();
      }
      for (Thread keeper : keepers) {
        keeper.join();
      }
      new Stopper(folder, LOG::info).stopAll();
      PidFile.ofSupervisor(folder).delete();
      LOG.info("Stopped");
    } catch (InterruptedException e) {
      LOG.warn("Interrupted while stopping", e);
    }
  }
}
