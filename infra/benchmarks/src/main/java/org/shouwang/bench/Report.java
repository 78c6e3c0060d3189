package org.shouwang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a run found: a table for people, JSON for programs. */
final class Report {
  private final Options options;
  private final Map<String, Object> circumstances = new LinkedHashMap<>();

  Report(Options options, String storeVersion) {
    this.options = options;
    circumstances.put("at", Instant.now().toString());
    circumstances.put("store", options.embedded() ? "embedded" : storeVersion);
    circumstances.put("events", options.events());
    circumstances.put("seed", options.seed());
    circumstances.put("rounds", options.rounds());
    circumstances.put("jvm", System.getProperty("java.vm.version"));
    circumstances.put("processors", Runtime.getRuntime().availableProcessors());
    circumstances.put("maxHeapMegabytes", Runtime.getRuntime().maxMemory() >> 20);
    circumstances.put("loadAtStart", load());
  }

  String heading() {
    return circumstances.toString();
  }

  private static double load() {
    return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** One line per contender: the middle round's figure; the ratio is that of the worst round. */
  String table(List<Result> results) {
    StringBuilder table = new StringBuilder("\n");
    table.append("load average at the end: ").append(Numbers.text(load())).append('\n');
    for (Result result : results) {
      table.append(
          "%n%s  %s%n    ratio, worst of %d rounds: %s   bar %s: %s   all: %s%n"
              .formatted(
                  result.name(),
                  result.title(),
                  result.ratios().size(),
                  Numbers.text(result.worst()),
                  result.bar(),
                  result.met() ? "met" : "MISSED",
                  result.ratios().stream().map(Numbers::text).toList()));
      result
          .rounds()
          .forEach(
              (name, rounds) -> {
                Measurement median = Result.median(rounds);
                table.append(
                    "    %-44s %12s %-10s cpu %7s s  %s%n"
                        .formatted(
                            name,
                            Numbers.text(median.value()),
                            median.unit(),
                            Numbers.text(median.cpuSeconds()),
                            median.details()));
              });
    }
    return table.toString();
  }

  void write(List<Result> results) throws IOException {
    circumstances.put("loadAtEnd", load());
    Map<String, Object> all = new LinkedHashMap<>(circumstances);
    all.put("results", results.stream().map(Report::tree).toList());
    Path parent = options.json().toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.write(options.json(), mapper.writeValueAsBytes(all));
  }

  private static Map<String, Object> tree(Result result) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", result.name());
    tree.put("title", result.title());
    tree.put("bar", result.bar().toString());
    tree.put("worst", result.worst());
    tree.put("met", result.met());
    tree.put("ratios", result.ratios());
    tree.put("rounds", result.rounds());
    return tree;
  }
}
