package org.shouwang.s3;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A server of S3 on loopback with one bucket, in a process of its own over a folder: it can be
 * killed, and started again over what it kept.
 */
public final class S3Server implements AutoCloseable {
  /** The one bucket. */
  public static final String BUCKET = "shouwang-evidence";

  /** What the server knows its one account by. */
  public static final String ACCESS_KEY = "local-access";

  /** That account's secret, of no use anywhere else. */
  public static final String SECRET_KEY = "local-secret";

  static final String READY = "listens on ";

  private final Path folder;
  private Process process;
  private final int port;

  private S3Server(Path folder) {
    this.folder = folder;
    this.process = launched(folder, 0);
    this.port = readyAt(process);
  }

  /**
   * Starts a server.
   *
   * @param folder where its objects are, also those of an earlier one
   */
  public static S3Server start(Path folder) {
    try {
      Files.createDirectories(folder.resolve(BUCKET));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new S3Server(folder);
  }

  /** Where it is reached. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Kills it at once (SIGKILL), whatever it is doing. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts it again at the same port, over what it kept. */
  public void restart() {
    kill();
    process = launched(folder, port);
    readyAt(process);
  }

  @Override
  public void close() {
    kill();
  }

  private static Process launched(Path folder, int port) {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=s3-server-logback.xml",
            "-cp",
            own() + File.pathSeparator + libraries(),
            S3ServerMain.class.getName(),
            folder.toAbsolutePath().toString(),
            Integer.toString(port),
            ACCESS_KEY,
            SECRET_KEY);
    try {
      return command.redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on in the background once it listens, so that it never waits for a full pipe. */
  private static int readyAt(Process process) {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(READY)) {
          Thread.ofVirtual().start(() -> lines.lines().forEach(System.out::println));
          return Integer.parseInt(line.substring(READY.length()));
        }
        said.append(line).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("The S3 server ended:\n" + said);
  }

  private static String own() {
    try {
      return Path.of(S3Server.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String libraries() {
    try (InputStream list =
        Objects.requireNonNull(S3Server.class.getResourceAsStream("/s3-server.classpath"))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
