package org.shouwang.faults.strike;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.faults.check.Violation;
import org.shouwang.faults.load.Operator;
import org.shouwang.faults.load.World;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Instance;
import org.shouwang.faults.run.Poll;
import org.shouwang.faults.run.Poll.TooLongException;
import org.shouwang.faults.run.Service;
import tools.jackson.databind.JsonNode;

/** Instances that freeze at the worst moment and wake when the world has gone on without them. */
final class Zombies {
  /** Longer than a lease's term and a consumer's session, which is all that tells of a death. */
  private static final int ASLEEP_SECONDS = 16;

  private static final int REACHED_SECONDS = 40;
  private static final List<Service> WRITERS =
      Stream.of(Service.values()).filter(Service::hasLog).toList();
  private static final int REBUILT_SECONDS = 60;
  private static final int WATCHED_SECONDS = 6;

  private final Fleet fleet;
  private final World world;
  private final Operator operator;
  private final List<String> missed = new ArrayList<>();

  Zombies(Fleet fleet, World world, Operator operator) {
    this.fleet = fleet;
    this.world = world;
    this.operator = operator;
  }

  /** Freezes whoever passes the place, and wakes it when the others must have taken over. */
  void freeze(Service service, String place, int times) {
    Optional<Instance> asleep = frozenAt(service, place, times, () -> {});
    long since = System.nanoTime();
    asleep.ifPresent(
        instance -> {
          Poll.until(
              "its lease and its session are over",
              REACHED_SECONDS,
              () -> {
                thawOthers(service, instance);
                return System.nanoTime() - since > ASLEEP_SECONDS * 1_000_000_000L;
              });
          instance.thaw();
        });
  }

  /** Freezes a rebuild before it goes live; another one does it; what readers see stays right. */
  List<Violation> freezeRebuild(Service service, String view) {
    List<Violation> violations = new ArrayList<>();
    // What is shown stays the same only once everything is shown.
    Poll.until(
        "everything is shown",
        REACHED_SECONDS,
        () ->
            WRITERS.stream().allMatch(writer -> operator.relayed(fleet.of(writer)))
                && fleet.of(service).stream().allMatch(operator::caughtUp));
    JsonNode before = counters(fleet.of(service).getFirst());
    Optional<Instance> asleep =
        frozenAt(
            service, "FLIPPING", 1, () -> operator.rebuild(fleet.of(service).getFirst(), view));
    asleep.ifPresent(
        zombie -> {
          Instance other =
              fleet.of(service).stream()
                  .filter(instance -> instance != zombie)
                  .findFirst()
                  .orElseThrow();
          Poll.until(
              "the other one has rebuilt",
              REBUILT_SECONDS,
              () -> {
                thawOthers(service, zombie);
                return operator.rebuilt(other, view);
              });
          zombie.thaw();
          long since = System.nanoTime();
          while (violations.isEmpty()
              && System.nanoTime() - since < WATCHED_SECONDS * 1_000_000_000L) {
            JsonNode now = counters(other);
            if (!before.equals(now)) {
              violations.add(
                  new Violation(
                      4, world.home().cooperative(), "showed " + before + ", and then " + now));
            }
          }
        });
    return violations;
  }

  private JsonNode counters(Instance instance) {
    JsonNode board =
        operator.get(
            instance,
            world.home().officer(),
            "/api/v1/reports/cooperatives/" + world.home().cooperative() + "/scoreboard");
    return board == null
        ? tools.jackson.databind.node.NullNode.getInstance()
        : board.path("counters");
  }

  private Optional<Instance> frozenAt(Service service, String place, int times, Runnable provoke) {
    List<Instance> all = fleet.of(service);
    try {
      for (Instance instance : all) {
        Files.writeString(
            fleet.inside(instance).resolve("armed"), "%s %d STOP".formatted(place, times));
      }
      provoke.run();
      Poll.until(
          place + " is passed", REACHED_SECONDS, () -> all.stream().anyMatch(Instance::frozen));
    } catch (TooLongException e) {
      if (all.stream().noneMatch(Instance::frozen)) {
        missed.add("not reached: " + place + " of " + service);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      disarm(all);
    }
    return all.stream().filter(Instance::frozen).findFirst();
  }

  /**
   * Several may have come to the place at once; one sleeps, the others go on, also one that had
   * read its order before that was taken away.
   */
  private void thawOthers(Service service, Instance asleep) {
    fleet.of(service).stream()
        .filter(instance -> instance != asleep && instance.frozen())
        .forEach(Instance::thaw);
  }

  private void disarm(List<Instance> instances) {
    try {
      for (Instance instance : instances) {
        Files.deleteIfExists(fleet.inside(instance).resolve("armed"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What did not come to pass. */
  List<String> missed() {
    return List.copyOf(missed);
  }
}
