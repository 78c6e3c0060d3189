package org.shouwang.faults.strike;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.shouwang.faults.check.Injected;
import org.shouwang.faults.check.Violation;
import org.shouwang.faults.load.Load;
import org.shouwang.faults.load.Operator;
import org.shouwang.faults.load.World;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Instance;
import org.shouwang.faults.run.Machine;
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

  /** How long to wait for a place to be passed, in seconds; where it is not, that is said. */
  private static final int STRIKE_SECONDS = 15;

  private final Machine machine;
  private final Fleet fleet;
  private final Load load;
  private final Operator operator;
  private final Injected injected;
  private final World world;
  private final List<Strike> schedule;
  private final SplittableRandom random;
  private final List<String> done = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private Duration slowest = Duration.ZERO;

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
  }

  /** Strikes until the schedule or the load ends. */
  public void run(BooleanSupplier loadEnded) {
    for (Strike strike : schedule) {
      Poll.until(
          strike.toString(),
          LONGEST_SECONDS,
          () ->
              loadEnded.getAsBoolean()
                  || (strike.after() < load.expected() && load.acknowledged() >= strike.after()));
      try {
        act(strike.act());
        done.add(strike.toString());
      } catch (TooLongException e) {
        done.add(strike + " FAILED: " + e.getMessage());
        violations.add(new Violation(9, strike.act().toString(), String.valueOf(e.getMessage())));
      }
    }
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
      case Act.KillStore() ->
          machine
              .store()
              .ifPresent(
                  store -> {
                    store.kill();
                    store.start();
                    recovered(Poll.until("store is back", RECOVERY_SECONDS, machine::serving));
                  });
      case Act.Hinder hinder -> hindrances().hinder(hinder.broker(), hinder.how());
      case Act.FillDisk() -> hindrances().fillDisk();
      case Act.EmptyBroker() -> hindrances().emptyBroker(operator);
      case Act.Duplicate d ->
          new Records(machine, injected)
              .duplicate(topic(d.service()), d.records(), new SplittableRandom(d.random()));
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
      case Act.StepClock(Service service, long millis) -> meanwhile(service, "clock", millis, 5);
      case Act.Reorder(Service service, long turns) -> meanwhile(service, "reordered", turns, 40);
      case Act.Edit edit ->
          violations.addAll(
              new Edits(machine, fleet, world, operator)
                  .edit(edit.service(), new SplittableRandom(edit.random())));
    }
  }

  private Hindrances hindrances() {
    return new Hindrances(machine, fleet, load, done, violations);
  }

  private void zombies(Consumer<Zombies> act) {
    Zombies zombies = new Zombies(fleet, world, operator);
    act.accept(zombies);
    done.addAll(zombies.told());
  }

  private String topic(Service service) {
    return fleet.prefix() + "." + service.context() + ".events";
  }

  /** What the file says holds in an instance until so many commands more are acknowledged. */
  private void meanwhile(Service service, String file, long says, int commands) {
    Path order = fleet.inside(any(service)).resolve(file);
    long from = load.acknowledged();
    try {
      Files.writeString(order, Long.toString(says));
      Poll.until(
          "some commands with " + file,
          STRIKE_SECONDS,
          () -> load.acknowledged() > from + commands);
    } catch (TooLongException loadEnded) {
      done.add("few commands with " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(order);
    }
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
      Poll.until(place + " is passed", STRIKE_SECONDS, () -> !instance.alive());
      Files.delete(armed);
      return true;
    } catch (TooLongException e) {
      done.add("not reached: " + place + " of " + instance);
      delete(armed);
      return !instance.alive();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  /** What was done, in words. */
  public List<String> done() {
    return List.copyOf(done);
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
