package org.shouwang.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Runs a benchmark's contenders interleaved, round after round, each round beginning with another.
 * What warms up does not count.
 */
final class Rounds {
  static final String MEASURED = "measured";
  static final String LIMIT = "raw limit";

  private Rounds() {}

  static Result run(Benchmark benchmark, Options options, Consumer<String> say) throws Exception {
    Map<String, Callable<Measurement>> contenders = new LinkedHashMap<>();
    contenders.put(MEASURED, benchmark::measured);
    contenders.put(LIMIT, benchmark::limit);
    contenders.putAll(benchmark.beside());
    Map<String, List<Measurement>> found = new LinkedHashMap<>();
    contenders.keySet().forEach(name -> found.put(name, new ArrayList<>()));
    List<String> order = new ArrayList<>(contenders.keySet());
    for (int round = 1 - options.warmUps(); round <= options.rounds(); round++) {
      for (String name : order) {
        Callable<Measurement> contender = contenders.get(name);
        if (contender == null) {
          throw new IllegalStateException("nobody is called " + name);
        }
        Measurement one = contender.call();
        if (round > 0) {
          found.computeIfAbsent(name, unused -> new ArrayList<>()).add(one);
        }
        say.accept(
            "%s %-8s  %-44s %12s %s"
                .formatted(
                    benchmark.name(),
                    round < 1 ? "warm-up" : "round " + round,
                    name,
                    Numbers.text(one.value()),
                    one.unit()));
      }
      if (!benchmark.ordered()) {
        Collections.rotate(order, 1);
      }
    }
    return new Result(benchmark.name(), benchmark.title(), benchmark.bar(), found);
  }
}
