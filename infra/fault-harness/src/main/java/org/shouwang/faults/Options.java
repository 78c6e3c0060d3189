package org.shouwang.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shouwang.faults.strike.Kind;

/**
 * What a run was asked for.
 *
 * @param root of the checkout
 * @param seed the first one
 * @param seeds how many, one after the other
 * @param kinds of fault, taken in turn
 * @param clients side by side
 * @param rounds hazards per client
 * @param trained whether services start from AOT caches, made first where they are missing
 * @param bugs whether every planted bug is tried instead, each under the fault that shows it
 * @param slack how many times as long everything may take here
 * @param lateAllowed whether what held only with slack counts without being run again
 */
record Options(
    Path root,
    long seed,
    int seeds,
    List<Kind> kinds,
    int clients,
    int rounds,
    boolean trained,
    boolean bugs,
    int slack,
    boolean lateAllowed) {
  static final String USAGE =
      """
      Usage: faults [--seed N] [--seeds K] [--fault KIND[,KIND…]] [--clients C] [--rounds R] [--slack N] [--late-allowed] [--untrained] [--bugs]

        --seed N       the first seed; 1
        --seeds K      so many seeds, N, N+1, …; 1
        --fault KIND   only these kinds of fault, in turn; without it, every kind in turn
        --clients C    clients side by side; 6
        --rounds R     hazards that each client takes to their end; 6
        --slack N      every wait, also the 30 s of I9, may take N times as long: for a machine that many share; 1.
                       What held, but later than 30 s, is run again at once without slack, and fails if it is late again
        --late-allowed it is not run again: where other platforms run beside it
        --bugs         plant each bug in turn, under the fault that shows it; each must be found;
                       with --fault only the bugs that these kinds show
        --untrained    start services plainly, without AOT caches

      The embedded store is started unless MONGODB_URI names a server; store-killed and disk-full
      strike the store itself and are then not run, and counted apart. A seed none of whose strikes
      came to pass says nothing and has failed. Kinds:
        %s
      """;

  static Options parse(Path root, List<String> words) {
    long seed = 1;
    int seeds = 1;
    int clients = 6;
    int rounds = 6;
    int slack = 1;
    boolean trained = true;
    boolean bugs = false;
    boolean lateAllowed = false;
    List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--untrained")) {
        trained = false;
        continue;
      }
      if (word.equals("--bugs")) {
        bugs = true;
        continue;
      }
      if (word.equals("--late-allowed")) {
        lateAllowed = true;
        continue;
      }
      if (++i == words.size()) {
        throw new IllegalArgumentException(word + " wants a value");
      }
      String value = words.get(i);
      switch (word) {
        case "--seed" -> seed = Long.parseLong(value);
        case "--seeds" -> seeds = Integer.parseInt(value);
        case "--clients" -> clients = Integer.parseInt(value);
        case "--slack" -> slack = Integer.parseInt(value);
        case "--rounds" -> rounds = Integer.parseInt(value);
        case "--fault" -> {
          kinds.clear();
          for (String kind : value.split(",", -1)) {
            kinds.add(Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')));
          }
        }
        default -> throw new IllegalArgumentException("there is no " + word);
      }
    }
    return new Options(
        root, seed, seeds, List.copyOf(kinds), clients, rounds, trained, bugs, slack, lateAllowed);
  }

  static String usage() {
    return USAGE.formatted(
        String.join(
            " ",
            java.util.Arrays.stream(Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList()));
  }

  /** The kind of fault of the i-th seed: all kinds come before any comes again. */
  Kind kind(int index) {
    return kinds.get(index % kinds.size());
  }
}
