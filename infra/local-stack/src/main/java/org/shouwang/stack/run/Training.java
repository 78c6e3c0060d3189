package org.shouwang.stack.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.shouwang.stack.Loopback;

/**
 * Starts a whole stack once, on empty data of its own and free ports, plays the shorter demo story
 * on it, and ends it again: each JVM then writes what it loaded and linked as an AOT cache (JEP
 * 514), from which the part starts several times faster and has its first requests behind it.
 */
final class Training {
  private static final Duration UNTIL_READY = Duration.ofMinutes(10);
  private static final Duration TO_REHEARSE = Duration.ofMinutes(5);
  private static final Duration TO_WRITE = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 300;

  /** At a time. */
  private static final int WRITERS = 2;

  private final PreparedBuild build;
  private final Set<Part> parts;
  private final Optional<Path> demo;
  private final PrintStream out;
  private final Probe probe = new Probe();

  /**
   * @param demo the demo story's jar; without it, or with only some parts, nothing is played
   */
  Training(PreparedBuild build, Set<Part> parts, Optional<Path> demo, PrintStream out) {
    this.build = build;
    this.parts = parts;
    this.demo = parts.containsAll(Set.of(Part.values())) ? demo : Optional.empty();
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    var folder = new DataFolder(build.folder().resolve("training"));
    DataFolder.deleteTree(folder.path());
    folder.open();
    new Secrets(folder.secrets()).createMissing();
    var settings =
        new Settings(
            Loopback.freePorts(Part.PORTS),
            build.folder(),
            parts,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var launcher = new Launcher(folder, settings);
    var processes = new EnumMap<Part, Process>(Part.class);
    try {
      for (int rank : Part.ranks()) {
        for (Part part : ofRank(rank)) {
          out.println("  starting " + part.label());
          processes.put(part, launcher.startTraining(part));
        }
        awaitReady(settings, processes);
      }
      if (demo.isPresent()) {
        rehearse(new Demo(demo.get(), settings, folder));
      }
      for (int rank : Part.ranks().reversed()) {
        writeCaches(rank, processes);
      }
    } finally {
      processes.values().forEach(Process::destroyForcibly);
    }
    DataFolder.deleteTree(folder.path());
  }

  /**
   * A part that dies or takes too long gets no cache; it has its chance, and its messages, at the
   * real start.
   */
  private void awaitReady(Settings settings, Map<Part, Process> processes)
      throws InterruptedException {
    long end = System.nanoTime() + UNTIL_READY.toNanos();
    for (var entry : processes.entrySet()) {
      while (entry.getValue().isAlive()
          && !probe.isReady(entry.getKey(), settings.basePort())
          && System.nanoTime() < end) {
        Thread.sleep(POLL_MILLIS);
      }
    }
  }

  /** A story that fails leaves smaller caches; it has its messages at the real play. */
  private void rehearse(Demo story) throws IOException, InterruptedException {
    out.println("  rehearsing the shorter story");
    Process playing = story.rehearse(build.folder().resolve("rehearsal.log"));
    try {
      if (!playing.waitFor(TO_REHEARSE.toSeconds(), TimeUnit.SECONDS) || playing.exitValue() != 0) {
        out.println("  the rehearsal came to no end: " + build.folder().resolve("rehearsal.log"));
      }
    } finally {
      playing.destroyForcibly();
    }
  }

  /**
   * Each JVM writes its cache as it ends, which takes a processor and as much memory as the part
   * itself.
   */
  private void writeCaches(int rank, Map<Part, Process> processes)
      throws InterruptedException, IOException {
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      var written = new EnumMap<Part, Future<Boolean>>(Part.class);
      for (Part part : ofRank(rank)) {
        Process process = Objects.requireNonNull(processes.get(part), part::label);
        written.put(part, writers.submit(() -> endAndSeal(part, process)));
      }
      for (var cache : written.entrySet()) {
        out.printf(
            cache.getValue().get()
                ? "  %s is trained%n"
                : "  %s left no cache and will start slower%n",
            cache.getKey().label());
      }
    } catch (ExecutionException e) {
      throw new IOException("Cannot write a cache", e.getCause());
    }
  }

  private boolean endAndSeal(Part part, Process process) throws InterruptedException, IOException {
    process.destroy();
    boolean ended = process.waitFor(TO_WRITE.toSeconds(), TimeUnit.SECONDS);
    if (!ended || !Files.exists(build.cache(part))) {
      return false;
    }
    build.seal(part);
    return true;
  }

  private List<Part> ofRank(int rank) {
    return parts.stream().filter(part -> part.rank() == rank).toList();
  }
}
