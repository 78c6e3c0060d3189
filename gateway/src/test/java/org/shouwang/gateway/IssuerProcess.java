package org.shouwang.gateway;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** membership-service with its issuer, from its runnable jar, as a process that can be killed. */
final class IssuerProcess implements AutoCloseable {

  private final ProcessBuilder command;
  private final int port = freePort();
  private Process process;

  IssuerProcess(String issuer, String storeUri, Path secrets, Path log) {
    command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            jar().toString(),
            "--server.port=" + port);
    command.environment().put("SHOUWANG_ISSUER", issuer);
    command.environment().put("MONGODB_URI", storeUri);
    command.environment().put("SHOUWANG_SECRETS", secrets.toString());
    // Nobody listens there: signing in needs no broker.
    command.environment().put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + freePort());
    command
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    start();
  }

  private static Path jar() {
    Path target = Path.of("..", "membership-service", "target");
    File[] jars = target.toFile().listFiles((folder, name) -> name.endsWith("-exec.jar"));
    if (jars == null || jars.length != 1) {
      throw new IllegalStateException(
          "Package membership-service first: no runnable jar in " + target);
    }
    return jars[0].toPath();
  }

  void start() {
    try {
      process = command.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !process.isAlive() || answers());
    if (!process.isAlive()) {
      throw new IllegalStateException("The issuer ended, see its log");
    }
  }

  private boolean answers() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
                  HttpRequest.newBuilder(URI.create(uri() + "/oauth2/jwks")).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (ConnectException notYet) {
      return false;
    }
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  String uri() {
    return "http://127.0.0.1:" + port;
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String firstPassword(Path secrets) throws IOException {
    return Files.readString(secrets.resolve("initial-passwords")).strip().split(" ")[1];
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
