package org.shouwang.faults.strike;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.shouwang.faults.check.Injected;
import org.shouwang.faults.check.Violation;
import org.shouwang.faults.load.Load;
import org.shouwang.faults.load.Operator;
import org.shouwang.faults.load.World;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Instance;
import org.shouwang.faults.run.Machine;
import org.shouwang.faults.run.Node;
import org.shouwang.faults.run.Poll;
import org.shouwang.faults.run.Poll.TooLongException;
import org.shouwang.faults.run.Service;
import org.shouwang.faults.strike.Strike.Act;

/**
 * Carries out a schedule while the load runs, starts again what died, as a supervisor would, and
 * measures how long each took to come back.
 */
public final class Striker {
  /** I9: unaided, in seconds. */
  private static final int RECOVERY_SECONDS = 30;

  /** Longer than any load takes. */
  private static final long LONGEST_SECONDS = 3_600;

  /** How long to wait for a place to be passed once the load has ended, in seconds. */
  private static final int STRIKE_SECONDS = 15;

  /** How long to wait while the load goes on, which brings most places about. */
  private static final int PATIENCE_SECONDS = 60;

  private static final int FEW = 5;
  private static final int MANY = 40;

  /** What a service that reorders prints. */
  private static final String HOLDS_BACK = "The harness holds back [";

  private final Machine machine;
  private final Fleet fleet;
  private final Load load;
  private final Operator operator;
  private final Injected injected;
  private final World world;
  private final List<Strike> schedule;
  private final SplittableRandom random;
  private final List<String> fallen = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private Duration slowest = Duration.ZERO;
  private BooleanSupplier loadEnded = () -> false;
  private volatile boolean needsLoad;

  /**
   * @param aim the service that is struck wherever the kind leaves a choice
   */
  public Striker(
      Kind kind,
      long seed,
      Optional<Service> aim,
      Machine machine,
      Fleet fleet,
      World world,
      Load load,
      Operator operator,
      Injected injected) {
    this.machine = machine;
    this.fleet = fleet;
    this.load = load;
    this.operator = operator;
    this.world = world;
    this.injected = injected;
    this.schedule = Schedule.of(kind, seed, load.expected(), aim);
    this.random = new SplittableRandom(~seed);
    this.needsLoad = schedule.stream().anyMatch(this::needsLoad);
  }

  /** Whether a strike is still to come that a load must bring about. */
  public boolean needsLoad() {
    return needsLoad;
  }

  /** The others are meant for when it has ended. */
  private boolean needsLoad(Strike strike) {
    return strike.after() < load.expected();
  }

  /** Strikes until the schedule ends; the load goes on for as long as strikes need it. */
  public void run(BooleanSupplier loadEnded) {
    this.loadEnded = loadEnded;
    for (Strike strike : schedule) {
      needsLoad = needsLoad(strike);
      Poll.until(
          strike.toString(),
          LONGEST_SECONDS,
          () ->
              loadEnded.getAsBoolean()
                  || (needsLoad(strike) && load.acknowledged() >= strike.after()));
      reasons.clear();
      boolean late = needsLoad(strike) && loadEnded.getAsBoolean();
      try {
        act(strike.act());
        if (reasons.isEmpty()) {
          fallen.add(late ? Blows.late(strike.toString()) : strike.toString());
        } else {
          missed.add(strike + ": " + String.join("; ", reasons));
        }
      } catch (TooLongException e) {
        fallen.add(strike + " FAILED: " + e.getMessage());
        violations.add(new Violation(9, strike.act().toString(), String.valueOf(e.getMessage())));
      }
    }
    needsLoad = false;
  }

  private void act(Act act) {
    switch (act) {
      case Act.Kill kill -> {
        Instance instance = any(kill.service());
        instance.kill();
        comeBack(instance);
      }
      case Act.KillAt at -> killAt(at);
      case Act.KillRebuild rebuild -> killRebuild(rebuild);
      case Act.KillBroker() -> {
        machine.broker().kill();
        machine.broker().start();
        recovered(Poll.until("broker is back", RECOVERY_SECONDS, machine::serving));
      }
      case Act.KillStore() -> killStore();
      case Act.Hinder hinder -> hindrances().hinder(hinder.broker(), hinder.how());
      case Act.FillDisk() -> hindrances().fillDisk();
      case Act.EmptyBroker(boolean compared) -> {
        if (compared) {
          new Former(fleet, world, operator)
              .compare(() -> hindrances().emptyBroker(operator), violations);
        } else {
          hindrances().emptyBroker(operator);
        }
      }
      case Act.Duplicate d -> duplicate(d);
      case Act.Poison p ->
          new Records(machine, injected)
              .poison(
                  p.service().context(),
                  topic(p.service()),
                  p.unknownVersion(),
                  new SplittableRandom(p.random()));
      case Act.Freeze freeze ->
          zombies(z -> z.freeze(freeze.service(), freeze.place(), freeze.times()));
      case Act.FreezeRebuild freeze ->
          zombies(z -> violations.addAll(z.freezeRebuild(freeze.service(), freeze.view())));
      case Act.StepClock(Service service, long millis) ->
          meanwhile(any(service), "clock", millis, FEW);
      case Act.PassDays days -> passDays(days);
      case Act.Reorder(Service service, long turns) -> reorder(service, turns);
      case Act.Edit edit ->
          violations.addAll(
              new Edits(machine, fleet, world, operator)
                  .edit(edit.service(), edit.how(), new SplittableRandom(edit.random())));
    }
  }

  private Hindrances hindrances() {
    return new Hindrances(machine, fleet, load, reasons, violations);
  }

  private void zombies(Consumer<Zombies> act) {
    Zombies zombies = new Zombies(fleet, world, operator);
    act.accept(zombies);
    reasons.addAll(zombies.missed());
  }

  private String topic(Service service) {
    return fleet.prefix() + "." + service.context() + ".events";
  }

  private void killStore() {
    Node store =
        machine.store().orElseThrow(() -> new IllegalStateException("not ours to kill: the store"));
    store.kill();
    store.start();
    recovered(Poll.until("store is back", RECOVERY_SECONDS, machine::serving));
  }

  private void duplicate(Act.Duplicate d) {
    int sent =
        new Records(machine, injected)
            .duplicate(topic(d.service()), d.records(), new SplittableRandom(d.random()));
    if (sent == 0) {
      reasons.add("nothing lies in the topic of " + d.service());
    }
  }

  /** Not only is it told to: its log must say that it held partitions back. */
  private void reorder(Service service, long turns) {
    Instance instance = any(service);
    long before = heldBack(instance);
    meanwhile(instance, "reordered", turns, MANY);
    if (heldBack(instance) == before) {
      reasons.add(instance + " held no partition back");
    }
  }

  private static long heldBack(Instance instance) {
    try (Stream<String> lines = Files.lines(instance.log(), StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> line.startsWith(HOLDS_BACK) && !line.equals(HOLDS_BACK + "]"))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the file says holds in an instance until so many commands more are acknowledged. */
  private void meanwhile(Instance instance, String file, long says, int commands) {
    Path order = fleet.inside(instance).resolve(file);
    long from = load.acknowledged();
    try {
      Files.writeString(order, Long.toString(says));
      await("some commands with " + file, () -> load.acknowledged() > from + commands);
    } catch (TooLongException e) {
      reasons.add(
          "only %d commands with %s, not %d"
              .formatted(load.acknowledged() - from, file, commands + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(order);
    }
  }

  /** Which instance looks after the timers is not known beforehand: whichever it is, dies. */
  private void passDays(Act.PassDays days) {
    List<Instance> all = fleet.of(days.service());
    String ahead = Long.toString(Duration.ofDays(days.days()).toMillis());
    try {
      for (Instance instance : all) {
        Path inside = fleet.inside(instance);
        Files.writeString(
            inside.resolve("armed"), "%s %d KILL".formatted(days.place(), days.times()));
        // A service that reads the time while it is written must find the old one or the new one.
        Path next = Files.writeString(inside.resolve("clock.next"), ahead);
        Files.move(next, inside.resolve("clock"), StandardCopyOption.ATOMIC_MOVE);
      }
      Poll.until(
          days.place() + " is passed",
          STRIKE_SECONDS,
          () -> all.stream().anyMatch(instance -> !instance.alive()));
    } catch (TooLongException e) {
      reasons.add("not reached: " + days.place() + " of " + days.service());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      all.forEach(instance -> delete(fleet.inside(instance).resolve("armed")));
    }
    all.stream().filter(instance -> !instance.alive()).forEach(this::comeBack);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void killAt(Act.KillAt at) {
    Instance instance = any(at.service());
    if (struck(instance, at.place(), at.times(), () -> {})) {
      comeBack(instance);
    }
  }

  private void killRebuild(Act.KillRebuild rebuild) {
    Instance instance = any(rebuild.service());
    if (struck(
        instance,
        rebuild.place(),
        rebuild.times(),
        () -> operator.rebuild(instance, rebuild.view()))) {
      comeBack(instance);
    }
    operator.awaitRebuilds(instance, rebuild.view());
  }

  /** Arms a place and waits for the process to die there; disarms it where it does not. */
  private boolean struck(Instance instance, String place, int times, Runnable provoke) {
    Path armed = fleet.inside(instance).resolve("armed");
    try {
      Files.writeString(armed, "%s %d KILL".formatted(place, times));
      provoke.run();
      await(place + " is passed", () -> !instance.alive());
      Files.delete(armed);
      return true;
    } catch (TooLongException e) {
      delete(armed);
      if (!instance.alive()) {
        return true;
      }
      reasons.add("not reached: " + place + " of " + instance);
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** While the load goes on there is hope; when it has ended, what is under way may still come. */
  private void await(String what, BooleanSupplier holds) {
    Poll.until(what, PATIENCE_SECONDS, () -> holds.getAsBoolean() || loadEnded.getAsBoolean());
    if (!holds.getAsBoolean()) {
      Poll.until(what, STRIKE_SECONDS, holds);
    }
  }

  private void comeBack(Instance instance) {
    fleet.start(instance);
    recovered(
        Poll.until(
            instance + " is ready again", RECOVERY_SECONDS, () -> fleet.health().ready(instance)));
  }

  private void recovered(Duration took) {
    slowest = slowest.compareTo(took) > 0 ? slowest : took;
  }

  private Instance any(Service service) {
    List<Instance> of = fleet.of(service);
    return of.get(random.nextInt(of.size()));
  }

  /** What was done, and what was missed. */
  public Blows blows() {
    return new Blows(fallen, missed);
  }

  /** Where I9 did not hold. */
  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** The longest that anything took to come back. */
  public Duration slowest() {
    return slowest;
  }
}
