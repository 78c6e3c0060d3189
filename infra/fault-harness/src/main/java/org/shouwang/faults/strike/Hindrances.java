package org.shouwang.faults.strike;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.shouwang.faults.check.Violation;
import org.shouwang.faults.load.Load;
import org.shouwang.faults.load.Operator;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Instance;
import org.shouwang.faults.run.Machine;
import org.shouwang.faults.run.Poll;
import org.shouwang.faults.run.Poll.TooLongException;
import org.shouwang.faults.run.Proxy;
import org.shouwang.faults.run.Service;
import org.shouwang.faults.strike.Strike.Hindrance;

/**
 * Broker and store that fail those that lean on them. Each lasts until its effect was seen; with
 * the broker away health must say DEGRADED while commands go on, with the store away it must say
 * DOWN.
 */
final class Hindrances {
  private static final String ANYTHING = "";
  private static final Duration SLOW = Duration.ofMillis(120);
  private static final int TRUTH_SECONDS = 30;
  private static final int LASTING_SECONDS = 20;
  private static final int ANSWERS = 3;
  private static final int COMMANDS = 15;

  private final Machine machine;
  private final Fleet fleet;
  private final Load load;
  private final List<String> missed;
  private final List<Violation> violations;

  Hindrances(
      Machine machine, Fleet fleet, Load load, List<String> missed, List<Violation> violations) {
    this.machine = machine;
    this.fleet = fleet;
    this.load = load;
    this.missed = missed;
    this.violations = violations;
  }

  void hinder(boolean broker, Hindrance how) {
    Proxy proxy = broker ? machine.brokerProxy() : machine.storeProxy();
    long before = load.acknowledged();
    try {
      switch (how) {
        case DOWN -> {
          proxy.down();
          told(broker ? Hindrances::withoutBroker : Hindrances::withoutStore);
          if (broker) {
            lasts("commands go on without the broker", () -> load.acknowledged() > before);
          }
        }
        case SLOW -> {
          proxy.slow(SLOW);
          lasts("some commands get through", () -> load.acknowledged() > before + COMMANDS);
        }
        case ANSWER_LOST -> {
          proxy.loseAnswers(ANSWERS);
          lasts("answers are lost", () -> proxy.stillToLose() == 0);
        }
      }
    } finally {
      proxy.heal();
    }
  }

  /** The store gives up when its disk is full; it is started again when there is room. */
  void fillDisk() {
    machine
        .disk()
        .ifPresent(
            disk -> {
              disk.fill();
              try {
                told(Hindrances::withoutStore);
              } finally {
                disk.free();
                machine
                    .store()
                    .ifPresent(
                        store -> {
                          store.kill();
                          store.start();
                        });
              }
              Poll.until("the store is back", TRUTH_SECONDS, machine::serving);
            });
  }

  /**
   * The broker forgets everything; each service says that its topic is gone, and an operator has
   * its log written again into the next generation.
   */
  void emptyBroker(Operator operator) {
    machine.emptyBroker();
    told(service -> service.hasLog() ? "DOWN" : ANYTHING);
    for (Service service : Service.values()) {
      if (service.hasLog()) {
        operator.republish(fleet.of(service).getFirst());
      }
    }
  }

  /** Whoever relays a log says that it cannot; who only reads waits for what comes. */
  private static String withoutBroker(Service service) {
    return service.hasLog() ? "DEGRADED" : ANYTHING;
  }

  /** The gateway lacks its sessions and the services behind it, and lets the rest through. */
  private static String withoutStore(Service service) {
    return service == Service.GATEWAY ? "DEGRADED" : "DOWN";
  }

  /** The health of every instance must say so in time, whatever the load does. */
  private void told(Function<Service, String> status) {
    Map<Instance, String> says = new ConcurrentHashMap<>();
    try {
      Poll.until(
          "every instance tells the truth about its health",
          TRUTH_SECONDS,
          () -> {
            says.clear();
            fleet.all().parallelStream().forEach(instance -> ask(instance, status, says));
            return says.isEmpty();
          });
    } catch (TooLongException e) {
      says.forEach(
          (instance, said) ->
              violations.add(
                  new Violation(
                      9,
                      instance.name(),
                      "its health says %s, not %s"
                          .formatted(said, status.apply(instance.service())))));
    }
  }

  /** Notes what it says where that is not the truth. */
  private void ask(
      Instance instance, Function<Service, String> status, Map<Instance, String> otherwise) {
    String truth = status.apply(instance.service());
    String said = String.valueOf(fleet.health().status(instance));
    if (!truth.equals(ANYTHING) && !truth.equals(said)) {
      otherwise.put(instance, said);
    }
  }

  private void lasts(String what, BooleanSupplier seen) {
    try {
      Poll.until(what, LASTING_SECONDS, seen);
    } catch (TooLongException e) {
      missed.add("not seen: " + what); // the load may have ended
    }
  }
}
