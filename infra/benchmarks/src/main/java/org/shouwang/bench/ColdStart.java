package org.shouwang.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.demo.client.Body;
import org.shouwang.demo.client.Platform;
import org.shouwang.stack.Loopback;

/**
 * P10: {@code ./run}, from nothing running until the first command is accepted through the gateway,
 * on the embedded store and broker. The build was prepared by an earlier start, as on any machine
 * where the platform ran before. The other side is the bar itself.
 */
final class ColdStart implements Benchmark {
  /** The repository's root, which the script knows. */
  static final String ROOT = "bench.root";

  private static final double SECONDS = 30;
  private static final int PORTS = 10;

  private final Path root;
  private final Path folder = Files.createTempDirectory("shouwang-bench-run");
  private final Path data = folder.resolve("data");
  private final int port = Loopback.freePorts(PORTS);

  ColdStart() throws IOException, InterruptedException {
    String known = System.getProperty(ROOT);
    if (known == null) {
      throw new IllegalStateException("P10 starts ./run: give its folder by -D" + ROOT);
    }
    this.root = Path.of(known);
    run("start");
    run("stop");
  }

  @Override
  public String name() {
    return "P10";
  }

  @Override
  public String title() {
    return "cold start of the whole platform until the first accepted command, against 30 s";
  }

  @Override
  public Bar bar() {
    return Bar.atMost(1);
  }

  @Override
  public Measurement measured() throws Exception {
    try {
      Measurement start =
          Measurement.seconds(
              () -> {
                run("start");
                firstCommand();
                return 1;
              });
      return start.with("residentMegabytes", residentMegabytes());
    } finally {
      run("stop");
    }
  }

  private void firstCommand() throws IOException {
    String secret = Files.readString(data.resolve("secrets/local-cli.secret")).strip();
    var platform = new Platform(url(0), url(1), secret, 1);
    platform.post(
        "operator",
        UUID.randomUUID().toString(),
        "/api/v1/people",
        Body.of("name", "模拟人员").with("position", "OFFICER").with("districtCode", "371102"));
  }

  private URI url(int offset) {
    return URI.create("http://" + Loopback.HOST + ":" + (port + offset));
  }

  /** Of all processes that the supervisor has noted. */
  private long residentMegabytes() throws IOException {
    long kilobytes = 0;
    try (Stream<Path> files = Files.list(data.resolve("run"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".pid")).toList()) {
        String pid = Files.readString(file).split(" ")[0];
        for (String line : Files.readAllLines(Path.of("/proc", pid, "status"))) {
          if (line.startsWith("VmRSS:")) {
            kilobytes += Long.parseLong(line.replaceAll("[^0-9]", ""));
          }
        }
      }
    }
    return kilobytes / 1024;
  }

  private void run(String command) throws IOException, InterruptedException {
    Path said = folder.resolve("said.log");
    Process process =
        new ProcessBuilder(
                root.resolve("run").toString(),
                command,
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("./run " + command + ": " + Files.readString(said));
    }
  }

  @Override
  public Measurement limit() {
    return new Measurement(SECONDS, "s", SECONDS, 0, Map.of());
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
