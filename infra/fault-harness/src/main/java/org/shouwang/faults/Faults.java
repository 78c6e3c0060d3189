package org.shouwang.faults;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shouwang.faults.check.Story;
import org.shouwang.faults.load.Issuer;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Machine;
import org.shouwang.faults.run.Poll;
import org.shouwang.faults.run.Service;

/** The harness as a program: {@code Faults ROOT [options]}. */
public final class Faults {
  private static final int AROUND_FAILURE = 40;

  private final Options options;
  private final PrintStream out;
  private final List<Verdict> verdicts = new ArrayList<>();
  private int late;
  private int tooLate;

  Faults(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** Ends with 0 when every invariant held, with 1 when not, with 2 when it was asked wrongly. */
  public static void main(String[] args) {
    List<String> words = Arrays.asList(args);
    if (words.isEmpty() || words.contains("--help") || words.contains("help")) {
      System.out.print(Options.usage());
      System.exit(2);
    }
    Options options;
    try {
      options = Options.parse(Path.of(words.getFirst()), words.subList(1, words.size()));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(Options.usage());
      System.exit(2);
      return;
    }
    System.exit(new Faults(options, System.out).run() ? 0 : 1);
  }

  /** Runs all seeds, telling of each as it ends; true when all went as they should. */
  boolean run() {
    Poll.slack(options.slack());
    Path folder = options.root().resolve("infra/fault-harness/target/faults");
    Optional<String> realStore = Optional.ofNullable(System.getenv("MONGODB_URI"));
    int trials = 0;
    int failed = 0;
    int notHere = 0;
    try (Machine machine = Machine.start(options.root(), folder, realStore);
        Issuer issuer = new Issuer()) {
      if (options.trained()) {
        train(machine, issuer);
      }
      out.println(Verdict.header(options.slack()));
      for (Trial trial : trials()) {
        if (realStore.isPresent() && trial.kind().needsOwnStore()) {
          notHere++;
        } else {
          trials++;
        }
        if (trial.chances().stream().noneMatch(chance -> passes(machine, issuer, chance))) {
          failed++;
        }
      }
    }
    out.printf(
        options.bugs()
            ? "%d of %d planted bugs were found%n"
            : "%d of %d seeds held every invariant%n",
        trials - failed,
        trials);
    if (late > 0) {
      out.printf(
          "%d held only later than 30 s; %s%n",
          late,
          options.lateAllowed()
              ? "that was allowed here"
              : "run again without slack, %d of them held in time".formatted(late - tooLate));
    }
    long silent = verdicts.stream().filter(Verdict::saidNothing).count();
    if (silent > 0) {
      out.printf("%d said nothing: no strike of their fault came to pass%n", silent);
    }
    if (notHere > 0) {
      out.printf("%d were not run here: they strike a store of the harness's own%n", notHere);
    }
    return failed == 0 && trials > 0;
  }

  private boolean passes(Machine machine, Issuer issuer, Trial trial) {
    Verdict verdict = run(machine, issuer, trial);
    verdicts.add(verdict);
    out.println(trial.row(verdict));
    boolean passed = trial.passed(verdict) || verdict.notHere().isPresent();
    if (!passed) {
      explain(verdict);
    }
    return passed && (!trial.mustBeInTime(verdict) || inTime(machine, issuer, trial));
  }

  /** What held later than it may must hold once more, alone and in time. */
  private boolean inTime(Machine machine, Issuer issuer, Trial trial) {
    late++;
    if (options.lateAllowed()) {
      return true;
    }
    Poll.slack(1);
    try {
      Verdict again = run(machine, issuer, trial);
      out.println(trial.row(again) + "; run again without slack");
      if (again.held() && !again.late()) {
        return true;
      }
      explain(again);
      tooLate++;
      return false;
    } finally {
      Poll.slack(options.slack());
    }
  }

  /** A seed that cannot even be run has failed, and the next one has its turn. */
  private Verdict run(Machine machine, Issuer issuer, Trial trial) {
    try {
      return new Seed(machine, issuer, options, trial).run();
    } catch (RuntimeException e) {
      e.printStackTrace(out);
      return Verdict.notRun(trial.seed(), trial.kind(), String.valueOf(e.getMessage()));
    }
  }

  private List<Trial> trials() {
    if (options.bugs()) {
      return Trial.BUGS.stream().filter(bug -> options.kinds().contains(bug.kind())).toList();
    }
    return IntStream.range(0, options.seeds())
        .mapToObj(i -> Trial.clean(options.seed() + i, options.kind(i)))
        .toList();
  }

  /** What came out, in order. */
  List<Verdict> verdicts() {
    return List.copyOf(verdicts);
  }

  private void train(Machine machine, Issuer issuer) {
    Map<Service, Integer> one = new EnumMap<>(Service.class);
    Arrays.stream(Service.values()).forEach(service -> one.put(service, 1));
    try (Fleet fleet = new Fleet(machine, "train", one, issuer.url(), false)) {
      if (!fleet.trained()) {
        out.println("Training for quicker starts (once per build)");
        fleet.train();
      }
    }
    new Leftovers(machine).sweep("train");
  }

  /** The seed, what does not hold, and the history of what it is about. */
  private void explain(Verdict verdict) {
    out.printf(
        "  seed %d, fault %s; all of it is in %s%n",
        verdict.seed(), verdict.kind(), verdict.folder().map(Path::toString).orElse("nowhere"));
    verdict.blows().told().forEach(strike -> out.println("    " + strike));
    verdict.violations().stream().limit(AROUND_FAILURE).forEach(v -> out.println("  " + v));
    if (verdict.violations().isEmpty() || verdict.folder().isEmpty()) {
      return;
    }
    Story story = verdict.story();
    if (story.aggregates().isEmpty()) {
      out.println("  the first of these is about no aggregate, so that none has a history to tell");
      return;
    }
    String whose = String.join(", ", story.aggregates());
    out.println("  history of " + whose + ", as the stores hold it:");
    print(story.stored());
    out.println("  and as its clients saw it:");
    print(Histories.about(verdict.folder().get(), story));
  }

  private void print(List<String> lines) {
    lines.stream().limit(AROUND_FAILURE).forEach(line -> out.println("    " + line));
    if (lines.isEmpty()) {
      out.println("    nothing");
    } else if (lines.size() > AROUND_FAILURE) {
      out.printf("    and %d more%n", lines.size() - AROUND_FAILURE);
    }
  }
}
