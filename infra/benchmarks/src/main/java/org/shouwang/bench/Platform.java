package org.shouwang.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;
import org.shouwang.bench.district.District;
import org.shouwang.bench.district.Filler;
import org.shouwang.bench.district.Life;
import org.shouwang.bench.peer.AxonStore;
import org.shouwang.bench.peer.PostgresServer;
import org.shouwang.contracts.Context;
import org.shouwang.hazard.HazardServiceApplication;
import org.shouwang.kit.command.CommandOutcome;
import org.shouwang.kit.deadline.Deadlines;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.policy.Policies;
import org.shouwang.kit.projection.Projections;
import org.shouwang.kit.stream.RelayStatus;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.Topics;
import org.shouwang.kit.web.AfterToken;
import org.shouwang.kit.web.ReadBarrier;
import org.shouwang.reporting.ReportingServiceApplication;
import org.shouwang.stack.Loopback;

/**
 * The services of a run with one district's year in their logs and topics. Each part is started or
 * filled when a benchmark first asks for it, and kept.
 */
final class Platform implements AutoCloseable {
  /** How many events a long history has. */
  static final int LONG_HISTORY = 200;

  private static final int MOST_LONG_HAZARDS = 400;
  private static final long EVENTS_PER_LONG_HAZARD = 2_500;

  private static final int LAST_COMMITS = 500;
  private static final Duration PATIENCE = Duration.ofHours(2);
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Options options;
  private final Servers servers;
  private final TopicSettings topics;
  private final District district;
  private final Consumer<String> say;
  private @Nullable Service hazard;
  private @Nullable Service membership;
  private @Nullable Service reporting;
  private boolean filled;
  private @Nullable Issuer issuer;
  private final List<AxonStore> peers = new ArrayList<>();
  private @Nullable PostgresServer postgres;

  Platform(Options options, Servers servers, Consumer<String> say) {
    this.options = options;
    this.servers = servers;
    this.say = say;
    this.topics = new TopicSettings(servers.prefix(), 12, (short) 1);
    this.district = new District(options.seed(), options.events());
    try (Topics admin = new Topics(servers.kafka(), topics)) {
      for (Context context : Context.values()) {
        admin.ensure(topics.topic(context.wireName()));
      }
    }
  }

  Options options() {
    return options;
  }

  Servers servers() {
    return servers;
  }

  District district() {
    return district;
  }

  TopicSettings topics() {
    return topics;
  }

  /** All topics, in the order of the contexts. */
  List<String> topicNames() {
    return Stream.of(Context.values()).map(context -> topics.topic(context.wireName())).toList();
  }

  /** Whose tokens the services trust. */
  Issuer issuer() {
    Issuer there = issuer;
    if (there == null) {
      there = Issuer.start();
      issuer = there;
    }
    return there;
  }

  Service hazard() {
    Service there = hazard;
    if (there == null) {
      there = Service.start(HazardServiceApplication.class, servers, issuer().trusted());
      hazard = there;
    }
    return there;
  }

  private Service membership() {
    Service there = membership;
    if (there == null) {
      there =
          Service.start(
              KitNode.class,
              "classpath:kit-node.yml",
              servers,
              Map.of("shouwang.context", Context.MEMBERSHIP.wireName()));
      membership = there;
    }
    return there;
  }

  Service reporting() {
    Service there = reporting;
    if (there == null) {
      there = Service.start(ReportingServiceApplication.class, servers, issuer().trusted());
      reporting = there;
    }
    return there;
  }

  /** The hazards' log, with the whole year in it. */
  CommitLog filledLog() throws Exception {
    fill();
    return hazard().part(CommitLog.class);
  }

  /** The district's year is in logs and topics. */
  void fill() throws Exception {
    if (filled) {
      return;
    }
    CommitLog hazards = hazard().part(CommitLog.class);
    // What reacts to events would take the processors from what is measured.
    hazard().part(Projections.class).stop();
    hazard().part(Policies.class).stop();
    hazard().part(Deadlines.class).stop();
    Measurement filling =
        Measurement.rate(
            "events",
            () ->
                Filler.fill(membership().part(CommitLog.class), district.founding(), district)
                    + Filler.fill(hazards, year(), district));
    say.accept(
        "filled the logs: %s events in %s s, %s events/s"
            .formatted(
                filling.details().get("count"),
                Numbers.text(filling.seconds()),
                Numbers.text(filling.value())));
    Measurement relaying = Measurement.seconds(() -> awaitRelay(hazards, hazard()));
    awaitRelay(membership().part(CommitLog.class), membership());
    say.accept("the relay was done " + Numbers.text(relaying.seconds()) + " s later");
    filled = true;
  }

  /** The usual hazards, with the long ones spread among them. */
  private Stream<Life<?, ?>> year() {
    long total = district.size();
    int parts = longHazards();
    return IntStream.range(0, parts)
        .boxed()
        .flatMap(
            part -> {
              long from = total * part / parts;
              long to = total * (part + 1) / parts;
              return Stream.concat(district.hazards(from, to - from), Stream.of(longHazard(part)));
            });
  }

  /** How many hazards have a long history. */
  int longHazards() {
    return (int) Math.clamp(options.events() / EVENTS_PER_LONG_HAZARD, 1, MOST_LONG_HAZARDS);
  }

  /** One of the hazards with {@link #LONG_HISTORY} events. */
  Life<?, ?> longHazard(int number) {
    return district.longHazard(-1L - number, LONG_HISTORY);
  }

  private static long awaitRelay(CommitLog log, Service service) throws Exception {
    long head = log.head();
    RelayStatus status = service.part(RelayStatus.class);
    Waiting.until(
        "the relay has carried " + head + " commits",
        PATIENCE,
        LOOK,
        () -> status.now().position() >= head);
    return head;
  }

  /** The reports are live and show all that the topics hold. */
  Service caughtUpReporting() throws Exception {
    fill();
    Service service = reporting();
    awaitVisible(membership(), List.of("cooperatives", "memberships", "scoreboards"), service);
    awaitVisible(hazard(), List.of("scoreboards"), service);
    return service;
  }

  /** Waits for the last commits that a log has in each partition, as a reader would. */
  private void awaitVisible(Service writer, List<String> views, Service reader) throws Exception {
    CommitLog log = writer.part(CommitLog.class);
    long head = log.head();
    Map<Integer, Commit> last = new TreeMap<>();
    for (Commit commit : log.after(Math.max(0, head - LAST_COMMITS), LAST_COMMITS)) {
      last.put(topics.partition(commit.events().getFirst().aggregateId()), commit);
    }
    AfterToken tokens = writer.part(AfterToken.class);
    ReadBarrier barrier = reader.part(ReadBarrier.class);
    for (Commit commit : last.values()) {
      String token =
          Objects.requireNonNull(tokens.of(new CommandOutcome("", 0, commit, List.of())));
      for (String view : views) {
        Waiting.until(
            view + " shows commit " + commit.number(),
            PATIENCE,
            LOOK,
            () -> barrier.await(view, token) == ReadBarrier.Sight.VISIBLE);
      }
    }
  }

  /** Axon's own stores: on the same document server, and on PostgreSQL where it is installed. */
  List<AxonStore> peers() throws Exception {
    if (peers.isEmpty()) {
      peers.add(AxonStore.mongo(servers.database("axon")));
      Optional<Path> programs = PostgresServer.programs();
      if (programs.isPresent()) {
        PostgresServer server = PostgresServer.start(programs.get(), Loopback.freePorts(1));
        postgres = server;
        peers.add(AxonStore.jdbc(server));
      } else {
        say.accept("PostgreSQL is not installed here: Axon's JDBC engine is not measured");
      }
    }
    return List.copyOf(peers);
  }

  /** How many records the topics hold. */
  long records() {
    try (KafkaConsumer<byte[], byte[]> consumer = RawReading.consumer(servers.kafka())) {
      return RawReading.ends(consumer, topicNames()).values().stream()
          .mapToLong(Long::longValue)
          .sum();
    }
  }

  @Override
  public void close() throws IOException {
    for (Service service : new Service[] {reporting, hazard, membership}) {
      if (service != null) {
        service.close();
      }
    }
    if (issuer != null) {
      issuer.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }
}
