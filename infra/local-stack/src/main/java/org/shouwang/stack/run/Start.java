package org.shouwang.stack.run;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.stack.run.Condition.Phase;

/** {@code ./run}: checks, prepares, starts the supervisor, and returns when everything is ready. */
final class Start {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final long POLL_MILLIS = 150;

  /**
   * So many failures in a row before a part was ever ready mean that it will not be without help.
   */
  private static final int HOPELESS = 3;

  private final Options options;
  private final DataFolder folder;
  private final BuildOutput output;
  private final PrintStream out;

  Start(Options options, DataFolder folder, Path root, PrintStream out) {
    this.options = options;
    this.folder = folder;
    this.output = new BuildOutput(root);
    this.out = out;
  }

  /** The settings of the stack that is ready now. */
  Settings run() throws InterruptedException {
    folder.open();
    var preparation = new Preparation(output, folder, out);
    Settings wanted = wanted(preparation.place());
    if (!isRunning(wanted)) {
      bringUp(wanted, preparation);
    }
    awaitReady(wanted);
    return wanted;
  }

  private Settings wanted(Path build) {
    Set<Part> parts = EnumSet.copyOf(output.parts());
    options.externalStore().ifPresent(uri -> parts.remove(Part.STORE));
    options.externalBroker().ifPresent(servers -> parts.remove(Part.BROKER));
    int basePort =
        options.basePort().or(this::portOfRunningStack).orElse(Options.DEFAULT_BASE_PORT);
    return new Settings(
        basePort,
        build,
        parts,
        options.externalStore(),
        options.externalBroker(),
        options.mongod());
  }

  private Optional<Integer> portOfRunningStack() {
    return anyPartRuns() ? Settings.read(folder).map(Settings::basePort) : Optional.empty();
  }

  private boolean anyPartRuns() {
    return Stream.of(Part.values()).anyMatch(part -> PidFile.of(folder, part).alive().isPresent());
  }

  /**
   * Whether a supervisor looks after just what is wanted; whatever else runs is stopped first,
   * unless it can be adopted.
   */
  private boolean isRunning(Settings wanted) throws InterruptedException {
    boolean supervised = PidFile.ofSupervisor(folder).alive().isPresent();
    boolean same = Settings.read(folder).filter(wanted::equals).isPresent();
    if (supervised && same) {
      out.println("The stack runs already.");
      return true;
    }
    if (!same && (supervised || anyPartRuns())) {
      out.println(
          "A stack of another build or with other settings runs here; it is stopped first.");
      new Stop(folder, out).run();
    } else if (anyPartRuns()) {
      out.println("Parts of the stack run without their supervisor; a new one takes them over.");
    }
    return false;
  }

  private void bringUp(Settings wanted, Preparation preparation) throws InterruptedException {
    var preflight = new Preflight(out);
    preflight.disk(folder.path());
    if (!anyPartRuns()) {
      preflight.memory();
    }
    preflight.ports(folder, wanted);
    new Secrets(folder.secrets()).createMissing();
    preparation.unpack(output.parts());
    if (!options.untrained()) {
      preparation.train(output.parts());
    }
    wanted.write(folder);
    for (Part part : wanted.parts()) {
      Condition.forget(folder, part);
    }
    out.printf(
        "Starting %d parts on ports %d to %d, data in %s%n",
        wanted.parts().size(),
        wanted.basePort(),
        wanted.basePort() + Part.PORTS - 1,
        folder.path());
    launchSupervisor(wanted);
  }

  private void launchSupervisor(Settings wanted) {
    var command = new ArrayList<>(ownSession());
    command.add(Launcher.java().toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx64m",
            "-Xss512k",
            "-Dlogback.configurationFile=stack-logback.xml",
            "-cp",
            new PreparedBuild(wanted.build()).stackJar().toString(),
            Supervisor.class.getName(),
            folder.path().toString()));
    Launcher.rotate(folder.supervisorLog());
    try {
      Process supervisor =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectErrorStream(true)
              .redirectOutput(folder.supervisorLog().toFile())
              .start();
      PidFile.ofSupervisor(folder).write(supervisor.toHandle());
    } catch (IOException e) {
      throw new Trouble(
          "Cannot start the supervisor: " + e.getMessage(),
          "Is the Java in " + System.getProperty("java.home") + " whole?");
    }
  }

  /**
   * What puts a command into a session of its own, so that it outlives this terminal: setsid on
   * Linux, Perl elsewhere.
   */
  private static List<String> ownSession() {
    if (onPath("setsid")) {
      return List.of("setsid");
    }
    return onPath("perl")
        ? List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV")
        : List.of("nohup");
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private void awaitReady(Settings wanted) throws InterruptedException {
    var display = new Display(out, Display.onTerminal());
    long begun = System.nanoTime();
    while (true) {
      Map<Part, Condition> conditions = conditions(wanted.parts());
      display.show(wanted.parts(), conditions);
      if (wanted.parts().stream()
          .allMatch(
              part ->
                  conditions.containsKey(part) && conditions.get(part).phase() == Phase.READY)) {
        out.printf("%nReady after %.1f s.%n", (System.nanoTime() - begun) / 1e9);
        return;
      }
      conditions.forEach(this::requireHope);
      if (PidFile.ofSupervisor(folder).alive().isEmpty()) {
        throw new Trouble(
            "The supervisor ended.", "Its last words are in " + folder.supervisorLog() + ".");
      }
      if (System.nanoTime() - begun > LONGEST.toNanos()) {
        throw new Trouble(
            "Not everything was ready within %d minutes.".formatted(LONGEST.toMinutes()),
            "./run status and ./run logs PART tell more; ./run stop ends it.");
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private void requireHope(Part part, Condition condition) {
    if (condition.phase() == Phase.RESTARTING && condition.failures() >= HOPELESS) {
      out.println();
      new Logs(folder, out).tail(part, 25);
      throw new Trouble(
          "%s failed %d times in a row; the last lines of its log are above."
              .formatted(part.label(), condition.failures()),
          "./run logs %s shows more, ./run stop ends what runs.".formatted(part.label()));
    }
  }

  private Map<Part, Condition> conditions(Set<Part> parts) {
    var conditions = new EnumMap<Part, Condition>(Part.class);
    for (Part part : parts) {
      Condition.read(folder, part).ifPresent(condition -> conditions.put(part, condition));
    }
    return conditions;
  }
}
