package org.shouwang.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Runs the benchmarks that were asked for, one after the other, and says what they gave. */
public final class Bench {
  /** Made when its turn has come: some want the whole year in the logs, some do not. */
  private interface Maker {
    Benchmark make(Platform platform) throws Exception;
  }

  private static final Map<String, List<Maker>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("P10", List.of(unused -> new ColdStart()));
    ALL.put("P3", List.of(AppendOfCommands::new));
    ALL.put("P9", List.of(CostOfHashing::new, FullVerification::new));
    ALL.put("P4", List.of(AuditReplay::new));
    ALL.put("P1", List.of(RebuildOfReports::new));
    ALL.put("P2", List.of(RebuildAgainstUpserts::new));
    ALL.put("P6", List.of(Visibility::new));
    ALL.put("P7", List.of(RebuildState::new));
  }

  private Bench() {}

  /** All there are. */
  static Set<String> names() {
    return ALL.keySet();
  }

  public static void main(String[] words) throws Exception {
    Options options;
    try {
      options = Options.parse(words);
      requireKnown(options);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(Options.USAGE);
      System.exit(2);
      return;
    }
    run(options, System.out::println);
    System.exit(0); // clients' threads are no reason to stay
  }

  private static void requireKnown(Options options) {
    for (String name : options.names()) {
      if (!ALL.containsKey(name)) {
        throw new IllegalArgumentException("there is no " + name + "; there are " + ALL.keySet());
      }
    }
  }

  static List<Result> run(Options options, Consumer<String> say) throws Exception {
    List<Result> results = new ArrayList<>();
    try (Servers servers = Servers.start(options);
        Platform platform = new Platform(options, servers, say)) {
      Report report = new Report(options, servers.storeVersion());
      say.accept(report.heading());
      for (Map.Entry<String, List<Maker>> each : ALL.entrySet()) {
        if (options.wants(each.getKey())) {
          for (Maker maker : each.getValue()) {
            try (Benchmark benchmark = maker.make(platform)) {
              results.add(Rounds.run(benchmark, options, say));
            }
          }
        }
      }
      say.accept(report.table(results));
      report.write(results);
    }
    return results;
  }
}
