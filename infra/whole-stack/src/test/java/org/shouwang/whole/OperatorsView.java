package org.shouwang.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouwang.demo.client.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees of a running platform: health, metrics and logs, as the runbooks say. */
final class OperatorsView {
  private static final Path RUNBOOKS = Path.of("../../docs/runbooks");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[([a-z-]+)]\\(\\1\\.md\\) \\| ([^|]+) \\|");
  private static final Pattern PART = Pattern.compile("`([A-Za-z]+)`");
  private static final Pattern METRIC =
      Pattern.compile("`((?:shouwang|jvm|system|disk)\\.[a-z.]+[a-z])(?=[`{])");

  /** Of the framework; they say nothing that a part of ours does not explain. */
  private static final Set<String> ALWAYS_UP =
      Set.of("ping", "ssl", "livenessState", "readinessState");

  /** hazard-service has it where evidence lies in an object store: EvidenceInS3IT. */
  private static final Set<String> ELSEWHERE =
      Set.of("evidenceStore", "shouwang.evidence.store.up");

  /** Settings that pages name. */
  private static final Set<String> SETTINGS =
      Set.of("shouwang.checkpoints.keys", "shouwang.gateway.rates");

  /** The gateway's own watching, and through it each service's. */
  private static final List<String> WATCHED =
      Stream.concat(
              Stream.of("/actuator"),
              Stream.of("membership", "inspection", "hazard", "training", "reporting")
                  .map("/api/v1/operations/%s/actuator"::formatted))
          .toList();

  private final Platform gateway;

  OperatorsView(Platform gateway) {
    this.gateway = gateway;
  }

  /** Each part of health has a page, each page a part, and the metrics of the pages are there. */
  void isAsTheRunbooksSay() throws IOException {
    String index = Files.readString(RUNBOOKS.resolve("README.md"));
    Set<String> explained = new TreeSet<>();
    Set<String> pages = new TreeSet<>();
    ROW.matcher(index)
        .results()
        .forEach(
            row -> {
              pages.add(row.group(1));
              PART.matcher(row.group(2)).results().forEach(part -> explained.add(part.group(1)));
            });
    assertThat(pages)
        .isNotEmpty()
        .allSatisfy(page -> assertThat(RUNBOOKS.resolve(page + ".md")).exists());

    Set<String> present = new TreeSet<>();
    Set<String> metrics = new TreeSet<>();
    for (String part : WATCHED) {
      JsonNode health = gateway.get("operator", part + "/health").path("components");
      present.addAll(health.propertyNames());
      health.forEach(
          one -> {
            String named = one.at("/details/runbook").asString("");
            assertThat(pages)
                .containsAll(Arrays.stream(named.split(", ")).filter(p -> !p.isEmpty()).toList());
            assertThat(one.path("status").asString().equals("UP"))
                .as(one.toString())
                .isEqualTo(named.isEmpty());
          });
      gateway
          .get("operator", part + "/metrics")
          .path("names")
          .forEach(n -> metrics.add(n.asString()));
    }
    present.removeAll(ALWAYS_UP);
    explained.removeAll(ELSEWHERE);
    assertThat(present)
        .as("parts of health, and those that the runbooks name")
        .isEqualTo(explained);
    metrics.addAll(ELSEWHERE);
    metrics.addAll(SETTINGS);
    assertThat(metrics).containsAll(metricsOfThePages());
  }

  private static Set<String> metricsOfThePages() throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.list(RUNBOOKS)) {
      for (Path page : files.toList()) {
        METRIC.matcher(Files.readString(page)).results().forEach(m -> named.add(m.group(1)));
      }
    }
    return named;
  }

  /** The trace of the last line of a log that says something. */
  static String traceOf(Path log, String said) throws IOException {
    return lines(log)
        .filter(line -> line.path("message").asString("").startsWith(said))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError(log + " does not say " + said))
        .path("traceId")
        .asString("");
  }

  /** What a log says within a trace. */
  static List<String> saidWithin(Path log, String trace) throws IOException {
    return lines(log)
        .filter(line -> line.path("traceId").asString("").equals(trace))
        .map(line -> line.path("message").asString(""))
        .toList();
  }

  private static Stream<JsonNode> lines(Path log) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    return Files.readAllLines(log).stream()
        .filter(line -> line.startsWith("{"))
        .map(json::readTree);
  }
}
