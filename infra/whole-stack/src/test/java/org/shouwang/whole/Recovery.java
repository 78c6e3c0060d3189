package org.shouwang.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shouwang.demo.client.Patience;
import org.shouwang.demo.client.Platform;
import org.shouwang.demo.client.RefusedException;
import tools.jackson.databind.JsonNode;

/** The platform loses its whole store and comes back from a backup, by the documented commands. */
final class Recovery {
  private static final List<String> LOGS =
      List.of("membership", "inspection", "hazard", "training");

  private final RunningStack stack;
  private final Path folder;

  /**
   * @param folder where the backup goes
   */
  Recovery(RunningStack stack, Path folder) {
    this.stack = stack;
    this.folder = folder;
  }

  /** What people see of a platform, and how long its logs are. */
  interface Sight {
    Map<String, Object> of(Platform platform);
  }

  /**
   * Takes a backup while somebody works, goes on working, loses the store, restores it.
   *
   * @param work what somebody does meanwhile and afterwards
   * @param sight what has to be the same before and after
   */
  void loseAndRestore(Runnable work, Sight sight) throws Exception {
    try (ExecutorService somebody = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> working = somebody.submit(work);
      assertThat(stack.backup(true, "take", folder.toString())).contains("Kept in");
      working.get();
    }
    assertKept("shouwang_hazard", "policy_positions", "evidence_files", "evidence_chunks");
    assertKept("shouwang_membership", "vault", "commits");
    assertKept("shouwang_inspection", "commits");
    work.run();
    Platform before = stack.platform();
    Map<String, Long> heads = relayed(before);
    Map<String, Object> seen = sight.of(before);

    stack.stop();
    stack.loseTheStore();
    assertThat(stack.backup(false, "restore", folder.toString()))
        .contains("hazard", "membership", "inspection", "chain verified");
    assertThat(stack.backup(false, "complete")).contains("commits put back");
    stack.start();

    Platform after = stack.platform();
    heads.forEach((log, head) -> assertThat(intactUpTo(after, log)).isGreaterThanOrEqualTo(head));
    relayed(after); // and so each log is what its topic says, by number and hash
    // Views fill themselves from the topics.
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(1))
        .ignoreException(RefusedException.class)
        .untilAsserted(() -> assertThat(sight.of(after)).isEqualTo(seen));
  }

  private void assertKept(String database, String... collections) {
    for (String collection : collections) {
      assertThat(folder.resolve(database).resolve(collection + ".bson")).isNotEmptyFile();
    }
  }

  /** The head of each log, once its topic has all of it. */
  private static Map<String, Long> relayed(Platform platform) {
    Map<String, Long> heads = new LinkedHashMap<>();
    for (String log : LOGS) {
      JsonNode relay =
          platform.getUntil(
              "operator",
              "/api/v1/operations/" + log + "/relay",
              Patience.FOR_A_RESTART,
              one ->
                  one.path("state").asString("").equals("RELAYING")
                      && one.path("position").asLong() == one.path("head").asLong());
      assertThat(relay.path("state").asString("")).as(relay.toString()).isEqualTo("RELAYING");
      heads.put(log, relay.path("head").asLong());
    }
    return heads;
  }

  private static long intactUpTo(Platform platform, String log) {
    JsonNode verification =
        platform.get(
            "operator", "/api/v1/operations/" + log + "/log/verification?from=1&limit=1000000");
    assertThat(verification.path("intact").asBoolean()).as(verification.toString()).isTrue();
    return verification.path("head").asLong();
  }
}
