package org.shouwang.faults.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process of ours that is started, killed, frozen and started again. */
public class Node {
  /** Small and quick to start rather than fast at its peak: a dozen of them share two cores. */
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xss512k",
          "-XX:MaxMetaspaceSize=192m",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xlog:aot*=off",
          "-Xlog:cds*=off",
          "-Duser.timezone=UTC",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED");

  private static final int ORDERLY_SECONDS = 40;

  /** Nobody's process outlives the harness, however it ends. */
  private static final Set<Process> STARTED = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> STARTED.forEach(Process::destroyForcibly), "last-kill"));
  }

  private final String name;
  private final List<String> arguments;
  private final Map<String, String> environment;
  private final Path log;
  private @Nullable Process process;

  Node(String name, List<String> arguments, Map<String, String> environment, Path log) {
    this.name = name;
    this.arguments = List.copyOf(arguments);
    this.environment = new TreeMap<>(environment);
    this.log = log;
  }

  public String name() {
    return name;
  }

  /** What is killed leaves its temporary files behind; here they go with the run's folder. */
  private Path temporary() {
    try {
      return Files.createDirectories(log.resolveSibling("tmp")).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it, with flags for this one start. */
  public synchronized void start(String... flags) {
    if (alive()) {
      throw new IllegalStateException(name + " runs already");
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.add("-Djava.io.tmpdir=" + temporary());
    command.addAll(List.of(flags));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .directory(log.resolveSibling(".").toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      Process started = builder.start();
      STARTED.add(started);
      started.onExit().thenAccept(STARTED::remove);
      process = started;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + name, e);
    }
  }

  public synchronized boolean alive() {
    return process != null && process.isAlive();
  }

  /** SIGKILL, and returns when it is gone. */
  public synchronized void kill() {
    if (process != null) {
      process.destroyForcibly();
      await(process, ORDERLY_SECONDS);
    }
  }

  /** SIGTERM; SIGKILL where that is not heeded. */
  public synchronized void stop() {
    stop(ORDERLY_SECONDS);
  }

  synchronized void stop(int seconds) {
    if (process != null && process.isAlive()) {
      signal("CONT");
      process.destroy();
      if (!await(process, seconds)) {
        kill();
      }
    }
  }

  /** SIGSTOP: it stands still and does not know. */
  public void freeze() {
    signal("STOP");
  }

  /** SIGCONT. */
  public void thaw() {
    signal("CONT");
  }

  /** Whether it was stopped by a signal and stands still. */
  public synchronized boolean frozen() {
    if (process == null || !process.isAlive()) {
      return false;
    }
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).startsWith("T");
    } catch (IOException gone) {
      return false;
    }
  }

  private synchronized void signal(String signal) {
    if (process == null || !process.isAlive()) {
      return;
    }
    try {
      Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
      await(kill, ORDERLY_SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot signal " + name, e);
    }
  }

  /** The log that all its starts share. */
  public Path log() {
    return log;
  }

  private static boolean await(Process process, int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
