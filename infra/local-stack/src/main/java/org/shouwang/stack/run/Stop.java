package org.shouwang.stack.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./run stop}: through the supervisor where one is alive, by itself where it is not. */
final class Stop {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final Duration POLL = Duration.ofMillis(200);

  private final DataFolder folder;
  private final PrintStream out;

  Stop(DataFolder folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  void run() throws InterruptedException {
    var supervisor = PidFile.ofSupervisor(folder).alive();
    Set<Part> running = runningParts();
    if (supervisor.isEmpty() && running.isEmpty()) {
      out.println("Nothing runs in " + folder.path() + ".");
      return;
    }
    out.println("Stopping; commands in flight are finished first");
    if (supervisor.isPresent()) {
      supervisor.get().destroy();
      await(supervisor.get(), running);
    }
    new Stopper(folder, line -> out.println("  " + line))
        .stopAll(); // what a supervisor that is dead, or had to be killed, left
    PidFile.ofSupervisor(folder).delete();
    out.println("Stopped. The data stays in " + folder.path() + ".");
  }

  /** Tells of each part as the supervisor brings it to its end. */
  private void await(ProcessHandle supervisor, Set<Part> running) throws InterruptedException {
    long begun = System.nanoTime();
    boolean ended = false;
    while (!ended && System.nanoTime() - begun < LONGEST.toNanos()) {
      ended = Processes.awaitEnd(supervisor, POLL);
      var stopped = EnumSet.copyOf(running);
      stopped.removeAll(runningParts());
      stopped.forEach(
          part ->
              out.printf(
                  "  %-20s stopped %5.1f s%n", part.label(), (System.nanoTime() - begun) / 1e9));
      running.removeAll(stopped);
    }
    if (!ended) {
      supervisor.destroyForcibly();
    }
  }

  private Set<Part> runningParts() {
    return Stream.of(Part.values())
        .filter(part -> PidFile.of(folder, part).alive().isPresent())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }
}
