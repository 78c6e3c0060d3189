package org.shouwang.faults.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shouwang.stack.Loopback;

/** The services of one seed, on databases and topics of their own. */
public final class Fleet implements AutoCloseable {
  /** Of every topic. */
  public static final int PARTITIONS = 4;

  private static final int PATIENCE_SECONDS = 180;

  private final Machine machine;
  private final String prefix;
  private final String issuer;
  private final String storeUri;
  private final String bootstrapServers;
  private final Path folder;
  private final List<Instance> instances = new ArrayList<>();
  private final Map<Service, String> planted = new EnumMap<>(Service.class);
  private final Health health = new Health();

  /**
   * Prepares, without starting anything.
   *
   * @param prefix of databases and topics
   * @param counts how many instances of each service
   * @param issuer where tokens come from
   * @param proxied whether services reach store and broker through the proxies
   */
  public Fleet(
      Machine machine,
      String prefix,
      Map<Service, Integer> counts,
      String issuer,
      boolean proxied) {
    this.machine = machine;
    this.prefix = prefix;
    this.issuer = issuer;
    this.storeUri = proxied ? machine.proxiedStoreUri() : machine.storeUri();
    this.bootstrapServers =
        proxied ? machine.proxiedBootstrapServers() : machine.bootstrapServers();
    try {
      this.folder = machine.folder().resolve("runs").resolve(prefix);
      Trees.delete(folder);
      Files.createDirectories(folder.resolve("secrets"));
      for (var wanted : new LinkedHashMap<>(counts).entrySet()) {
        for (int i = 1; i <= wanted.getValue(); i++) {
          String name = wanted.getKey().context() + "-" + i;
          Files.createDirectories(folder.resolve(name));
          instances.add(instance(wanted.getKey(), name, true));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare " + prefix, e);
    }
  }

  private Instance instance(Service service, String name, boolean withInside) {
    int port = Loopback.freePorts(1);
    return new Instance(
        service,
        name,
        port,
        arguments(service, name, withInside),
        environment(service, port),
        folder.resolve(name + ".log"));
  }

  private List<String> arguments(Service service, String name, boolean withInside) {
    var arguments = new ArrayList<String>();
    arguments.add("-Xmx" + service.heapMegabytes() + "m");
    arguments.add("-Dfaults.folder=" + folder.resolve(name));
    arguments.addAll(machine.build().program(service, withInside && service.hasPlaces()));
    return arguments;
  }

  private Map<String, String> environment(Service service, int port) {
    Map<String, String> environment =
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("SERVER_PORT", Integer.toString(port)),
                Map.entry("MONGODB_URI", storeUri),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers),
                Map.entry("SHOUWANG_DATABASE_PREFIX", prefix),
                Map.entry("SHOUWANG_TOPICS_PREFIX", prefix),
                Map.entry("SHOUWANG_TOPICS_PARTITIONS", Integer.toString(PARTITIONS)),
                Map.entry("SHOUWANG_CHECKPOINTS_EVERY", "2s"),
                Map.entry("SHOUWANG_ISSUER", issuer),
                Map.entry("SHOUWANG_JWKS_URI", issuer + "/jwks"),
                Map.entry("SHOUWANG_SECRETS", folder.resolve("secrets").toString()),
                Map.entry("AXONIQ_UPDATE_CHECKER_DISABLED", "true")));
    if (service == Service.GATEWAY) {
      // It rests a service that failed, which would prolong every seed that kills one.
      environment.put("SHOUWANG_GATEWAY_BREAKER_REST", "1s");
      for (Instance behind : instances.reversed()) {
        environment.put(
            "SHOUWANG_" + behind.service().name() + "_URL",
            behind.url("").toString()); // of several the first
      }
    }
    return environment;
  }

  /** Starts one instance, from its AOT cache where there is one and no agent stands in the way. */
  public void start(Instance instance) {
    Path cache = machine.build().cache(instance.service());
    String bug = planted.get(instance.service());
    if (bug != null) {
      instance.start("-javaagent:" + machine.build().inside() + "=" + bug);
    } else if (Files.exists(cache)) {
      instance.start("-XX:AOTCache=" + cache);
    } else {
      instance.start();
    }
  }

  /** Has every later start of a service carry the harness's agent, which plants a bug. */
  public void plant(Service service, String bug) {
    planted.put(service, bug);
  }

  /** Starts all that is not running and waits until all are ready. */
  public void startAll() {
    instances.stream().filter(instance -> !instance.alive()).forEach(this::start);
    awaitReady();
  }

  /**
   * Waits until all instances take requests.
   *
   * @throws IllegalStateException one ended instead
   */
  public void awaitReady() {
    Poll.until(
        "all services ready",
        PATIENCE_SECONDS,
        () ->
            instances.stream()
                .allMatch(
                    instance -> {
                      if (!instance.alive()) {
                        throw new IllegalStateException(
                            instance + " ended as it started, see " + instance.log());
                      }
                      return health.ready(instance);
                    }));
  }

  /** Starts each alone, without the harness in it, so that it writes an AOT cache as it ends. */
  public void train() {
    for (Instance instance : instances) {
      Path cache = machine.build().cache(instance.service());
      if (!Files.exists(cache)) {
        Instance trainee = instance(instance.service(), instance.name(), false);
        trainee.start("-XX:AOTCacheOutput=" + cache);
        Poll.until(trainee + " is ready", PATIENCE_SECONDS, () -> health.ready(trainee));
        trainee.stop(PATIENCE_SECONDS);
      }
    }
  }

  /** Whether every service has its cache. */
  public boolean trained() {
    return instances.stream()
        .allMatch(instance -> Files.exists(machine.build().cache(instance.service())));
  }

  public List<Instance> all() {
    return List.copyOf(instances);
  }

  public List<Instance> of(Service service) {
    return instances.stream().filter(instance -> instance.service() == service).toList();
  }

  /** What each instance says of itself now, in words. */
  public String statuses() {
    return instances.stream()
        .map(instance -> instance + "=" + health.ask(instance, "/actuator/health"))
        .toList()
        .toString();
  }

  public Health health() {
    return health;
  }

  /** Where an instance looks for what it shall do at failpoints, and how its clock goes. */
  public Path inside(Instance instance) {
    return folder.resolve(instance.name());
  }

  /** What a service's instances hold to be the time; where they do not agree, the earliest. */
  public Instant clock(Service service) {
    return of(service).stream()
        .map(instance -> inside(instance).resolve("clock"))
        .map(Fleet::ahead)
        .min(Comparator.naturalOrder())
        .map(Instant.now()::plus)
        .orElseThrow();
  }

  private static Duration ahead(Path file) {
    try {
      return Files.exists(file)
          ? Duration.ofMillis(Long.parseLong(Files.readString(file).strip()))
          : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Logs and histories of this seed. */
  public Path folder() {
    return folder;
  }

  public String prefix() {
    return prefix;
  }

  @Override
  public void close() {
    instances.parallelStream().forEach(Node::kill);
  }
}
