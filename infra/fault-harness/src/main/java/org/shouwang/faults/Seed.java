package org.shouwang.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.faults.check.Injected;
import org.shouwang.faults.check.Refilled;
import org.shouwang.faults.check.Story;
import org.shouwang.faults.check.Verifier;
import org.shouwang.faults.check.Violation;
import org.shouwang.faults.load.Founding;
import org.shouwang.faults.load.History;
import org.shouwang.faults.load.History.Phase;
import org.shouwang.faults.load.Issuer;
import org.shouwang.faults.load.Load;
import org.shouwang.faults.load.Operator;
import org.shouwang.faults.load.World;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Instance;
import org.shouwang.faults.run.Machine;
import org.shouwang.faults.run.Poll;
import org.shouwang.faults.run.Service;
import org.shouwang.faults.strike.Kind;
import org.shouwang.faults.strike.Striker;

/** One seed: start, found, load and strike side by side, wait for quiet, check. */
final class Seed {
  /** I9: so many seconds after load and faults everything holds. */
  private static final int QUIET_SECONDS = 30;

  private final Machine shared;
  private final Issuer issuer;
  private final Options options;
  private final Trial trial;
  private final long seed;
  private final Kind kind;
  private final Injected injected = new Injected();

  Seed(Machine machine, Issuer issuer, Options options, Trial trial) {
    this.shared = machine;
    this.issuer = issuer;
    this.options = options;
    this.trial = trial;
    this.seed = trial.seed();
    this.kind = trial.kind();
  }

  Verdict run() {
    if (kind.needsOwnStore() && shared.store().isEmpty()) {
      return Verdict.notHere(
          seed, kind, "the server of MONGODB_URI is not the harness's to strike");
    }
    if (kind != Kind.DISK_FULL) {
      return run(shared);
    }
    try (Machine small = shared.onSmallDisk()) {
      return run(small);
    }
  }

  private Verdict run(Machine machine) {
    long start = System.nanoTime();
    String prefix = "f%d_%s".formatted(seed, Long.toString(System.currentTimeMillis(), 36));
    try (Fleet fleet = fleet(machine, prefix);
        History history = new History(fleet.folder().resolve("history.jsonl"))) {
      fleet.startAll();
      World world = new Founding(fleet, history, issuer).found();
      Load load =
          new Load(
              fleet, history, world, seed, options.clients(), options.rounds(), kind.leavesOpen());
      Operator operator = new Operator(fleet, history, world);
      Striker striker =
          new Striker(kind, seed, trial.aim(), machine, fleet, world, load, operator, injected);
      Thread loading = Thread.ofPlatform().name("load").start(() -> load.run(striker::needsLoad));
      striker.run(() -> !loading.isAlive());
      join(loading);
      List<Violation> violations = new ArrayList<>(striker.violations());
      Duration quiet = awaitQuiet(machine, fleet, world, history, operator, violations);
      if (violations.isEmpty() && !kind.leavesDegraded()) {
        violations.addAll(new Refilled(fleet, operator).check());
      }
      violations.sort(Comparator.comparingInt(Violation::invariant));
      if (violations.isEmpty()) {
        new Leftovers(machine).sweep(prefix);
      }
      return new Verdict(
          seed,
          kind,
          count(history, Phase.OK),
          count(history, Phase.UNKNOWN),
          striker.blows(),
          striker.slowest(),
          quiet,
          Duration.ofNanos(System.nanoTime() - start),
          violations,
          violations.isEmpty()
              ? Story.none()
              : new Verifier(machine, fleet, operator::get).story(violations.getFirst()),
          Optional.of(fleet.folder()),
          Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Fleet fleet(Machine machine, String prefix) {
    Map<Service, Integer> counts = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      counts.put(service, kind.instances(service));
    }
    Fleet fleet = new Fleet(machine, prefix, counts, issuer.url(), kind.proxied());
    for (Service service : Service.values()) {
      trial.plantedInto(service).ifPresent(bug -> fleet.plant(service, bug));
    }
    return fleet;
  }

  /**
   * Quiet is when every service is well by its own word and nothing is left to be done; every
   * invariant must hold then, and that within its time.
   */
  private Duration awaitQuiet(
      Machine machine,
      Fleet fleet,
      World world,
      History history,
      Operator operator,
      List<Violation> violations) {
    long start = System.nanoTime();
    long end = start + Poll.seconds(QUIET_SECONDS).toNanos();
    Verifier verifier = new Verifier(machine, fleet, operator::get);
    try {
      Poll.until(
          "every service is UP and has caught up",
          QUIET_SECONDS,
          () ->
              fleet.all().stream()
                  .allMatch(
                      instance ->
                          well(fleet.health().status(instance), instance)
                              && operator.caughtUp(instance)));
    } catch (Poll.TooLongException e) {
      violations.add(new Violation(9, "platform", e.getMessage() + " " + fleet.statuses()));
    }
    List<Violation> found = verifier.check(world, history, injected);
    while (!found.isEmpty()
        && found.stream().noneMatch(Violation::stays)
        && System.nanoTime() < end) {
      found = verifier.check(world, history, injected);
    }
    violations.addAll(found);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** UP, unless something was set aside that this service reads: then it must say so. */
  private boolean well(@Nullable String status, Instance instance) {
    boolean reads = instance.service().readsHazards();
    return (kind.leavesDegraded() && reads ? "DEGRADED" : "UP").equals(status);
  }

  private static long count(History history, Phase phase) {
    return history.lines().stream().filter(line -> line.phase() == phase).count();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
