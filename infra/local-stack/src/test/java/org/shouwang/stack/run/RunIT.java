package org.shouwang.stack.run;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.stack.Loopback;

/**
 * The commands of {@code ./run} as processes of their own, on a repository that has built broker
 * and store only.
 */
class RunIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @TempDir Path home;

  private final int basePort = Loopback.freePorts(Part.PORTS);
  private DataFolder folder;

  @BeforeEach
  void repository() throws IOException {
    folder = new DataFolder(home.resolve("data"));
    Path module = Files.createDirectories(home.resolve("repository/infra/local-stack"));
    Files.createSymbolicLink(module.resolve("target"), TARGET);
  }

  @AfterEach
  void stop() throws Exception {
    run("stop");
  }

  @Test
  void restartsWhatDiesAndTakesOverWhatLivesOn() throws Exception {
    assertThat(start()).contains("Starting 2 parts", "Ready after");
    try (var client = MongoClients.create("mongodb://127.0.0.1:" + Part.STORE.port(basePort))) {
      client
          .getDatabase("shouwang_test")
          .getCollection("documents")
          .insertOne(new Document("_id", 1L));
    }
    long broker = process(Part.BROKER).pid();
    long store = process(Part.STORE).pid();

    process(Part.STORE).destroyForcibly();
    await()
        .atMost(60, SECONDS)
        .until(() -> isReady(Part.STORE) && process(Part.STORE).pid() != store);
    try (var client = MongoClients.create("mongodb://127.0.0.1:" + Part.STORE.port(basePort))) {
      assertThat(client.getDatabase("shouwang_test").getCollection("documents").countDocuments())
          .isEqualTo(1);
    }

    PidFile.ofSupervisor(folder).alive().orElseThrow().destroyForcibly();
    await().atMost(10, SECONDS).until(() -> PidFile.ofSupervisor(folder).alive().isEmpty());
    assertThat(start()).contains("a new one takes them over");
    assertThat(process(Part.BROKER).pid()).isEqualTo(broker);
    assertThat(run("status")).contains("broker", "ready", "Resident in all");

    assertThat(run("stop")).contains("broker", "document-store", "Stopped.");
    assertThat(Stream.of(Part.BROKER, Part.STORE))
        .allMatch(part -> PidFile.of(folder, part).alive().isEmpty());
    assertThat(run("stop")).contains("Nothing runs");
  }

  private String start() throws Exception {
    return run("start", "--untrained", "--port", Integer.toString(basePort));
  }

  private boolean isReady(Part part) {
    return PidFile.of(folder, part).alive().isPresent()
        && Condition.read(folder, part)
            .filter(condition -> condition.phase() == Condition.Phase.READY)
            .isPresent();
  }

  private ProcessHandle process(Part part) {
    return PidFile.of(folder, part).alive().orElseThrow();
  }

  private String run(String... words) throws Exception {
    Path said = Files.createTempFile(home, "said", ".log");
    var command =
        new ArrayList<>(
            List.of(
                Launcher.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jar().toString(),
                Run.class.getName()));
    command.add(home.resolve("repository").toString());
    command.addAll(List.of(words));
    command.addAll(List.of("--data", folder.path().toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(120, SECONDS);
    String text = Files.readString(said);
    assertThat(ended && process.exitValue() == 0)
        .as(String.join(" ", words) + " said:\n" + text)
        .isTrue();
    return text;
  }

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches("local-stack-[0-9.]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }
}
