package org.shouwang.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Knows how to start each part as a process: its command line, its environment, and where its
 * output goes.
 */
final class Launcher {
  /** How many logs of former runs are kept beside the present one. */
  private static final int OLD_LOGS = 3;

  /** Small and quick to start rather than fast at its peak. */
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xss512k",
          "-XX:MaxMetaspaceSize=192m",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xlog:aot*=error", // a cache that fits only in part is no news
          "-Duser.timezone=UTC",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED");

  private final DataFolder folder;
  private final Settings settings;
  private final PreparedBuild build;

  Launcher(DataFolder folder, Settings settings) {
    this.folder = folder;
    this.settings = settings;
    this.build = new PreparedBuild(settings.build());
  }

  /**
   * Starts the part from its AOT cache, where it has a whole one and {@code cached} asks for it.
   */
  Process start(Part part, boolean cached) throws IOException {
    return start(part, cached ? build.cacheFlags(part) : List.of());
  }

  /** Starts the part so that its AOT cache is written when it ends. */
  Process startTraining(Part part) throws IOException {
    return start(part, List.of("-XX:AOTCacheOutput=" + build.cache(part)));
  }

  private Process start(Part part, List<String> cacheFlags) throws IOException {
    Path log = folder.log(part);
    rotate(log);
    var process =
        new ProcessBuilder(command(part, cacheFlags))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    process.environment().putAll(environment(part));
    return process.start();
  }

  private List<String> command(Part part, List<String> cacheFlags) throws IOException {
    if (part == Part.STORE && settings.mongod().isPresent()) {
      return mongod(settings.mongod().get());
    }
    var command = new ArrayList<String>();
    command.add(java().toString());
    command.addAll(JVM);
    command.add("-Xmx" + part.heapMegabytes() + "m");
    command.addAll(cacheFlags);
    command.addAll(program(part));
    return command;
  }

  private List<String> program(Part part) {
    String jar = build.jar(part).toString();
    if (part.mainClass().isEmpty()) {
      return List.of("-jar", jar);
    }
    String data = folder.data(part).toString();
    String port = Integer.toString(part.port(settings.basePort()));
    return List.of(
        "-Dlogback.configurationFile=stack-logback.xml",
        "-cp",
        jar,
        part.mainClass().get(),
        data,
        port);
  }

  private List<String> mongod(Path binary) throws IOException {
    Path data = Files.createDirectories(folder.path().resolve("mongod"));
    return List.of(
        binary.toString(),
        "--dbpath",
        data.toString(),
        "--bind_ip",
        "127.0.0.1",
        "--port",
        Integer.toString(Part.STORE.port(settings.basePort())));
  }

  private Map<String, String> environment(Part part) {
    return Map.ofEntries(
        Map.entry("SERVER_PORT", Integer.toString(part.port(settings.basePort()))),
        Map.entry("MONGODB_URI", settings.storeUri()),
        Map.entry("KAFKA_BOOTSTRAP_SERVERS", settings.bootstrapServers()),
        Map.entry("SHOUWANG_SECRETS", folder.secrets().toString()),
        Map.entry("SHOUWANG_ISSUER", settings.url(Part.GATEWAY)),
        Map.entry("SHOUWANG_MEMBERSHIP_URL", settings.url(Part.MEMBERSHIP)),
        Map.entry("SHOUWANG_INSPECTION_URL", settings.url(Part.INSPECTION)),
        Map.entry("SHOUWANG_HAZARD_URL", settings.url(Part.HAZARD)),
        Map.entry("SHOUWANG_TRAINING_URL", settings.url(Part.TRAINING)),
        Map.entry("SHOUWANG_REPORTING_URL", settings.url(Part.REPORTING)),
        Map.entry("AXONIQ_UPDATE_CHECKER_DISABLED", "true"));
  }

  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  static void rotate(Path log) {
    try {
      for (int age = OLD_LOGS - 1; age >= 0; age--) {
        Path younger = age == 0 ? log : aged(log, age);
        if (Files.exists(younger)) {
          Files.move(younger, aged(log, age + 1), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot put aside the old log " + log, e);
    }
  }

  private static Path aged(Path log, int age) {
    return log.resolveSibling(log.getFileName() + "." + age);
  }
}
