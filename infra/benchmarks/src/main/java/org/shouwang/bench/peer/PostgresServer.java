package org.shouwang.bench.peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/**
 * PostgreSQL as the distribution packages it, on loopback, with a data folder of its own and its
 * defaults, fsync among them. It does not run as root, so as root it is run as its own user.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final int CONNECTIONS = 16;
  private static final int PATIENCE_MILLIS = 30_000;

  private final Process process;
  private final Path folder;
  private final HikariDataSource connections;

  private PostgresServer(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setInitializationFailTimeout(PATIENCE_MILLIS);
    this.connections = new HikariDataSource(config);
  }

  /** The programs of the newest version installed, if any is. */
  public static Optional<Path> programs() {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
          .max(Path::compareTo);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Makes a cluster in a fresh folder and starts it. */
  public static PostgresServer start(Path programs, int port)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("shouwang-bench-postgres");
    boolean root = "root".equals(System.getProperty("user.name"));
    if (root) {
      run(folder, List.of("chown", "postgres", folder.toString()));
    }
    Path data = folder.resolve("data");
    run(
        folder,
        unprivileged(
            root,
            programs.resolve("initdb").toString(),
            "-D",
            data.toString(),
            "-U",
            "postgres",
            "--auth=trust",
            "--no-instructions",
            "--encoding=UTF8"));
    Process process =
        new ProcessBuilder(
                unprivileged(
                    root,
                    programs.resolve("postgres").toString(),
                    "-D",
                    data.toString(),
                    "-p",
                    Integer.toString(port),
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories="))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new PostgresServer(process, folder, port);
  }

  /** {@code setpriv} becomes the program, so that ending the process ends the server. */
  private static List<String> unprivileged(boolean root, String... command) {
    List<String> words = new ArrayList<>();
    if (root) {
      words.addAll(
          List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
    }
    words.addAll(List.of(command));
    return words;
  }

  private static void run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command.getFirst() + " failed: " + said);
    }
  }

  HikariDataSource connections() {
    return connections;
  }

  void truncate(EventSchema schema) {
    try (Connection connection = connections.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("TRUNCATE TABLE " + schema.domainEventTable());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    connections.close();
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
