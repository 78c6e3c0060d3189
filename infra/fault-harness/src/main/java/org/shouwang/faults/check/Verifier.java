package org.shouwang.faults.check;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.faults.load.History;
import org.shouwang.faults.load.World;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Machine;
import org.shouwang.faults.run.Service;
import tools.jackson.databind.JsonNode;

/** Reads stores and topics itself and checks all invariants against them. */
public final class Verifier {
  /** What has become due just now may still be on its way. */
  private static final Duration SWEEP = Duration.ofMinutes(1);

  private final Machine machine;
  private final Fleet fleet;
  private final Reader reader;

  public Verifier(Machine machine, Fleet fleet, Reader reader) {
    this.machine = machine;
    this.fleet = fleet;
    this.reader = reader;
  }

  /** Everything that does not hold, in the order of the invariants. */
  public List<Violation> check(World world, History history, Injected injected) {
    List<Violation> violations = new ArrayList<>();
    try (MongoClient store = MongoClients.create(machine.storeUri())) {
      Map<Service, Log> logs = new EnumMap<>(Service.class);
      Map<Service, Topic> topics = new EnumMap<>(Service.class);
      for (Service service : Service.values()) {
        if (service.hasLog()) {
          Signed signed =
              Signed.read(store, fleet.prefix(), service.context(), checkpoints(service));
          Log log = Log.read(store, fleet.prefix(), service.context());
          Topic topic = Topic.read(machine.bootstrapServers(), topic(service)).without(injected);
          logs.put(service, log);
          topics.put(service, topic);
          List<History.Line> lines =
              history.lines().stream()
                  .filter(line -> line.service().equals(service.context()))
                  .toList();
          violations.addAll(new Promises().check(log, topic, lines));
          Chain.firstFault(log).ifPresent(violations::add);
          violations.addAll(signed.check(log, keys(world, service)));
        }
      }
      violations.addAll(
          new Promises().findings(log(logs, Service.INSPECTION), log(logs, Service.HAZARD)));
      Log training = log(logs, Service.TRAINING);
      violations.addAll(new Promises().staff(log(logs, Service.MEMBERSHIP), training));
      violations.addAll(new Promises().credits(training));
      violations.addAll(
          new Timers().check(log(logs, Service.HAZARD), fleet.clock(Service.HAZARD).minus(SWEEP)));
      Fold fold = Fold.of(logs.values());
      violations.addAll(new Views(fleet, world, reader).check(fold));
      violations.addAll(Parked.check(store, fleet.prefix(), injected));
      violations.addAll(new Tenants(fleet, reader).check(world, fold));
      violations.addAll(
          new Leaks(world.markers()).check(store, fleet.prefix(), topics.values(), fleet.folder()));
    }
    violations.sort(Comparator.comparingInt(Violation::invariant));
    return violations;
  }

  /** The history of what a violation is about, as the stores hold it now. */
  public Story story(Violation violation) {
    try (MongoClient store = MongoClients.create(machine.storeUri())) {
      return Story.of(
          violation,
          Stream.of(Service.values())
              .filter(Service::hasLog)
              .map(service -> Log.read(store, fleet.prefix(), service.context()))
              .toList());
    }
  }

  /** The topic of a service. */
  private String topic(Service service) {
    return machine.topics().newest(fleet.prefix() + "." + service.context() + ".events");
  }

  /** None before anything was published. */
  private @Nullable Topic checkpoints(Service service) {
    String name = fleet.prefix() + "." + service.context() + ".checkpoints";
    return machine.topics().exists(name) ? Topic.read(machine.bootstrapServers(), name) : null;
  }

  private @Nullable JsonNode keys(World world, Service service) {
    return reader.get(
        fleet.of(service).getFirst(), world.operator(), "/api/v1/operations/log/checkpoint-keys");
  }

  private static Log log(Map<Service, Log> logs, Service service) {
    Log log = logs.get(service);
    if (log == null) {
      throw new IllegalStateException(service + " has no log");
    }
    return log;
  }
}
