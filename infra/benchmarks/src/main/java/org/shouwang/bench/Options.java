package org.shouwang.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was asked for.
 *
 * @param names which benchmarks; all when empty
 * @param store {@code embedded}, or the connection string of a document server
 * @param events how many events the log holds
 * @param seed of the district simulator
 * @param rounds how often each is measured; the worst counts
 * @param warmUps how often each runs before that, for nothing
 * @param json where the figures go
 */
record Options(
    List<String> names, String store, long events, long seed, int rounds, int warmUps, Path json) {
  static final String EMBEDDED = "embedded";
  static final long SMALLEST = 500;
  static final String USAGE =
      """
      Usage: bench [P1 P2 …] [--store embedded|URI] [--events N] [--seed N] [--rounds N] [--warm-ups N] [--json FILE]
      Without names all are run. Defaults: the embedded store, 100,000 events there and 1,000,000 on a
      server, seed 1, five rounds after one
      that warms up, target/benchmarks.json.
      """;

  Options {
    names = List.copyOf(names);
    if (events < SMALLEST) {
      throw new IllegalArgumentException("--events: at least " + SMALLEST);
    }
    if (rounds < 1) {
      throw new IllegalArgumentException("--rounds: at least 1");
    }
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static Options parse(String... words) {
    List<String> names = new ArrayList<>();
    String store = EMBEDDED;
    long events = 0;
    long seed = 1;
    int rounds = 5;
    int warmUps = 1;
    Path json = Path.of("target/benchmarks.json");
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (!word.startsWith("--")) {
        names.add(word.toUpperCase(Locale.ROOT));
        continue;
      }
      if (++i == words.length) {
        throw new IllegalArgumentException(word + " needs a value");
      }
      String value = words[i];
      switch (word) {
        case "--store" -> store = value;
        case "--events" -> events = number(word, value);
        case "--seed" -> seed = number(word, value);
        case "--rounds" -> rounds = (int) number(word, value);
        case "--warm-ups" -> warmUps = (int) number(word, value);
        case "--json" -> json = Path.of(value);
        default -> throw new IllegalArgumentException("unknown option " + word);
      }
    }
    long size = events != 0 ? events : store.equals(EMBEDDED) ? 100_000 : 1_000_000;
    return new Options(names, store, size, seed, rounds, warmUps, json);
  }

  boolean embedded() {
    return store.equals(EMBEDDED);
  }

  boolean wants(String benchmark) {
    return names.isEmpty() || names.contains(benchmark);
  }

  private static long number(String option, String value) {
    try {
      return Long.parseLong(value.replace("_", ""));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + " takes a number, not " + value, e);
    }
  }
}
