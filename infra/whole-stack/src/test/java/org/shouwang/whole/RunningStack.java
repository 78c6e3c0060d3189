package org.shouwang.whole;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwang.demo.client.Platform;
import org.shouwang.stack.Loopback;

/** The platform as {@code ./run} starts it, with data, ports and processes of its own. */
final class RunningStack implements AutoCloseable {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final int PORTS = 10;
  private static final int STORE = 7;
  private static final int AT_ONCE = 4;

  /** A busy machine takes many times as long as an idle one. */
  private static final long PATIENCE_SECONDS = 660;

  private final Path data;
  private final int basePort = Loopback.freePorts(PORTS);

  RunningStack(Path data) {
    this.data = data;
  }

  /** What {@code ./run} says on the console. */
  String start() throws Exception {
    return run("start", "--untrained", "--port", Integer.toString(basePort));
  }

  String status() throws Exception {
    return run("status");
  }

  Platform platform() throws IOException {
    String secret = Files.readString(data.resolve("secrets/local-cli.secret")).strip();
    return new Platform(url(0), url(1), secret, AT_ONCE);
  }

  /** What a part has written since it was started. */
  Path log(String part) {
    return data.resolve("logs").resolve(part + ".log");
  }

  /** SIGKILL. */
  void kill(String part) throws Exception {
    long pid =
        Long.parseLong(Files.readString(data.resolve("run").resolve(part + ".pid")).split(" ")[0]);
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
  }

  void stop() throws Exception {
    run("stop");
  }

  /** The store's data, of a stack that is stopped. */
  void loseTheStore() throws IOException {
    try (Stream<Path> all = Files.walk(data.resolve("document-store"))) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  /** The documented command, against this stack, whether it runs or is stopped. */
  String backup(boolean running, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("infra/backup/backup").toString()));
    command.addAll(List.of(words));
    ProcessBuilder program = new ProcessBuilder(command);
    if (running) {
      program.environment().put("MONGODB_URI", "mongodb://127.0.0.1:" + (basePort + STORE));
    } else {
      program.environment().put("SHOUWANG_DATA", data.toString());
    }
    return said(program);
  }

  @Override
  public void close() throws Exception {
    stop();
  }

  private URI url(int offset) {
    return URI.create("http://127.0.0.1:" + (basePort + offset));
  }

  /** The program behind the shell script, which would build first. */
  private String run(String... words) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-cp"));
    command.add(stackJar().toString());
    command.addAll(List.of("org.shouwang.stack.run.Run", ROOT.toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    ProcessBuilder program = new ProcessBuilder(command);
    // Every request and every command, as lines that a program reads.
    program
        .environment()
        .putAll(
            Map.of(
                "SHOUWANG_LOG_FORMAT", "ecs",
                "LOGGING_LEVEL_ORG_SHOUWANG_GATEWAY_PROXY", "DEBUG",
                "LOGGING_LEVEL_ORG_SHOUWANG_KIT_COMMAND", "DEBUG"));
    return said(program);
  }

  /** What a program says until it ends well. */
  private static String said(ProcessBuilder program) throws Exception {
    Path said = Files.createTempFile("run", ".log");
    Process process = program.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, SECONDS);
    String text = Files.readString(said);
    assertThat(ended && process.exitValue() == 0)
        .as(String.join(" ", program.command()) + " said:\n" + text)
        .isTrue();
    return text;
  }

  private static Path stackJar() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("infra/local-stack/target"))) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches("local-stack-[0-9.]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }
}
