package org.shouwang.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.bson.RawBsonDocument;
import org.shouwang.bench.district.Life;
import org.shouwang.bench.peer.AxonStore;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.kit.command.AggregateType;
import org.shouwang.kit.command.CommandAutoConfiguration;
import org.shouwang.kit.command.CommandRequest;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.log.MongoCommitLog;

/**
 * P3: commands of sixteen writers, each decided, encoded, hashed and durably committed, against
 * inserting the very same documents one by one, as durably and under the same indexes. Every round
 * has a fresh database.
 */
final class AppendOfCommands implements Benchmark {
  private static final int CACHE = 50_000;

  private final Platform platform;
  private final long commits;
  private final List<AggregateType<?, ?>> types;
  private List<RawBsonDocument> documents = List.of();
  private int round;

  AppendOfCommands(Platform platform) {
    this.platform = platform;
    this.commits = Math.clamp(platform.options().events() / 20, 100, 20_000);
    this.types = types(platform.hazard());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<AggregateType<?, ?>> types(Service hazard) {
    return (List) hazard.parts(AggregateType.class);
  }

  @Override
  public String name() {
    return "P3";
  }

  @Override
  public String title() {
    return "append at 16 writers, against durable inserts of the same documents one by one";
  }

  @Override
  public Bar bar() {
    return Bar.atLeast(1);
  }

  /** The limit inserts what was appended just before. */
  @Override
  public boolean ordered() {
    return true;
  }

  @Override
  public Measurement measured() throws Exception {
    MongoDatabase database = platform.servers().database("append_" + round++);
    List<Life<Hazard, HazardCommand>> lives = lives();
    Clock clock = Clock.systemUTC();
    try (var log = new MongoCommitLog("/bench/append", database, clock)) {
      Commands commands =
          CommandAutoConfiguration.assemble(log, types, clock, Failpoints.NONE, CACHE);
      Measurement measured =
          Writers.run("commits", lives, (life, timer) -> live(life, commands, timer));
      documents =
          database.getCollection("commits", RawBsonDocument.class).find().into(new ArrayList<>());
      return measured;
    } finally {
      database.drop();
    }
  }

  /** Other hazards in each round, so that nobody profits from the round before. */
  private List<Life<Hazard, HazardCommand>> lives() {
    long hazards = Math.max(1, commits / 5);
    return platform.district().hazards(1_000_000_000L + round * hazards, hazards).toList();
  }

  private static int live(
      Life<Hazard, HazardCommand> life, Commands commands, Writers.Timer timer) {
    int number = 0;
    for (HazardCommand command : life.commands()) {
      long began = System.nanoTime();
      CommandRequest request =
          new CommandRequest(
              "http:" + command.by().id() + ":" + life.id() + ":" + number,
              "digest-of-the-body",
              OptionalLong.empty(),
              life.id(),
              null,
              null,
              null,
              command);
      commands.handle(number++ == 0 ? request.beginning() : request);
      timer.since(began);
    }
    return number;
  }

  @Override
  public Measurement limit() throws Exception {
    MongoDatabase database = platform.servers().database("insert_" + round);
    MongoCollection<RawBsonDocument> raw = database.getCollection("commits", RawBsonDocument.class);
    raw.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true).name("keys_1"));
    raw.createIndex(
        Indexes.ascending("command"), new IndexOptions().unique(true).name("command_1"));
    try {
      return Writers.run(
          "commits",
          documents,
          (document, timer) -> {
            long began = System.nanoTime();
            raw.insertOne(document);
            timer.since(began);
            return 1;
          });
    } finally {
      database.drop();
    }
  }

  @Override
  public Map<String, Callable<Measurement>> beside() throws Exception {
    Map<String, Callable<Measurement>> beside = new LinkedHashMap<>();
    beside.put(
        "through HTTP and JWT (reports only)", new Reporters(platform, "/api/v1/hazards", commits));
    beside.put(
        "HTTP and JWT, no command behind it", new Reporters(platform, Doorstep.ROUTE, commits));
    for (AxonStore peer : platform.peers()) {
      beside.put(peer.name() + ", append alone", () -> appendBy(peer));
    }
    return beside;
  }

  /** The peer is spared the deciding: its engine stores events that are decided already. */
  private Measurement appendBy(AxonStore peer) throws Exception {
    peer.empty();
    return Writers.run(
        "commits",
        lives(),
        (life, timer) -> {
          int written = 0;
          for (var decision : life.rules().decide(life)) {
            var messages = AxonStore.messages(life, decision);
            long began = System.nanoTime();
            peer.append(messages);
            timer.since(began);
            written++;
          }
          return written;
        });
  }
}
