package org.shouwang.stack.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.shouwang.stack.run.Condition.Phase;

/** {@code ./run status}: each part with its process, port and memory, and whether all are ready. */
final class Status {
  private final DataFolder folder;
  private final PrintStream out;

  Status(DataFolder folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** Whether every part is ready. */
  boolean show() {
    var settings = Settings.read(folder);
    if (settings.isEmpty()) {
      out.println("Nothing was ever started in " + folder.path() + ".");
      return false;
    }
    boolean supervised = PidFile.ofSupervisor(folder).alive().isPresent();
    out.printf("%-20s %-10s %8s %6s %9s %9s%n", "part", "state", "process", "port", "memory", "up");
    long resident = 0;
    boolean allReady = true;
    for (Part part : settings.get().parts()) {
      var process = PidFile.of(folder, part).alive();
      Phase phase = phase(part, process.isPresent());
      OptionalLong bytes =
          process.map(p -> Processes.residentBytes(p.pid())).orElse(OptionalLong.empty());
      resident += bytes.orElse(0);
      allReady &= phase == Phase.READY;
      out.printf(
          "%-20s %-10s %8s %6d %9s %9s%n",
          part.label(),
          phase.name().toLowerCase(Locale.ROOT),
          process.map(p -> Long.toString(p.pid())).orElse("–"),
          part.port(settings.get().basePort()),
          bytes.isPresent() ? megabytes(bytes.getAsLong()) : "–",
          process.flatMap(p -> p.info().startInstant()).map(Status::age).orElse("–"));
      if (phase != Phase.READY && phase != Phase.STOPPED) {
        detail(part).ifPresent(said -> out.println("    " + said));
      }
    }
    resident +=
        PidFile.ofSupervisor(folder)
            .alive()
            .map(p -> Processes.residentBytes(p.pid()).orElse(0))
            .orElse(0L);
    out.printf("%nResident in all: %s, the supervisor included.%n", megabytes(resident));
    if (!supervised) {
      out.println(
          "No supervisor is alive: nothing would be restarted. ./run starts one, and it takes over what still runs.");
    }
    return allReady && supervised;
  }

  private Phase phase(Part part, boolean alive) {
    Phase told = Condition.read(folder, part).map(Condition::phase).orElse(Phase.STOPPED);
    if (alive) {
      return told;
    }
    return told == Phase.WAITING || told == Phase.RESTARTING ? told : Phase.STOPPED;
  }

  private Optional<String> detail(Part part) {
    return Condition.read(folder, part)
        .map(Condition::detail)
        .filter(Predicate.not(String::isEmpty));
  }

  private static String megabytes(long bytes) {
    return "%d MB".formatted(bytes >> 20);
  }

  private static String age(Instant start) {
    Duration age = Duration.between(start, Instant.now());
    return age.toHours() > 0
        ? "%d h %02d m".formatted(age.toHours(), age.toMinutesPart())
        : "%d m %02d s".formatted(age.toMinutes(), age.toSecondsPart());
  }
}
