package org.shouwang.faults.strike;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.shouwang.faults.check.Forgery;
import org.shouwang.faults.check.Violation;
import org.shouwang.faults.load.Operator;
import org.shouwang.faults.load.World;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Machine;
import org.shouwang.faults.run.Poll;
import org.shouwang.faults.run.Service;
import tools.jackson.databind.JsonNode;

/**
 * Edits the store by hand, as whoever has its password could, and puts it right again. The
 * operator's verification must name the commit each time; only signed checkpoints show a tail that
 * was cut and a chain that was mended.
 */
final class Edits {
  /** What is edited. */
  enum How {
    EVENT,
    HEADER,
    DELETED,
    SWAPPED,
    TAIL_CUT,
    REHASHED
  }

  private static final int SIGNED_SECONDS = 60;
  private static final int MOST_CUT = 4;

  private final Machine machine;
  private final Fleet fleet;
  private final World world;
  private final Operator operator;

  Edits(Machine machine, Fleet fleet, World world, Operator operator) {
    this.machine = machine;
    this.fleet = fleet;
    this.world = world;
    this.operator = operator;
  }

  /** Edits at places that are drawn, waits for what the service says, and puts all back. */
  List<Violation> edit(Service service, How how, SplittableRandom random) {
    try (MongoClient store = MongoClients.create(machine.storeUri())) {
      MongoCollection<Document> commits =
          store.getDatabase(fleet.prefix() + "_" + service.context()).getCollection("commits");
      awaitSigned(service);
      List<Document> before = commits.find().sort(ascending("_id")).into(new ArrayList<>());
      int size = before.size();
      // Neither the first nor the last, so that there is something on either side.
      int at = random.nextInt(1, how == How.TAIL_CUT ? size : size - 2);
      if (how == How.TAIL_CUT) {
        at = size - random.nextInt(1, MOST_CUT);
      }
      List<Document> after = edited(before, at, how, random);
      replaceFrom(commits, at, after);
      try {
        return judge(service, how, before.get(at));
      } finally {
        replaceFrom(commits, at, before.subList(at, size));
      }
    }
  }

  /** What shall stand from a place on. */
  private static List<Document> edited(
      List<Document> before, int at, How how, SplittableRandom random) {
    List<Document> after = new ArrayList<>(before.subList(at, before.size()));
    switch (how) {
      case EVENT -> after.set(0, flipped(after.getFirst(), random));
      case HEADER -> after.set(0, new Document(after.getFirst()).append("actor", "somebody-else"));
      case DELETED -> after.removeFirst();
      case TAIL_CUT -> after.clear();
      case SWAPPED -> {
        int other = random.nextInt(1, after.size());
        Document first = after.getFirst();
        Document second = after.get(other);
        after.set(0, numbered(second, first.getLong("_id")));
        after.set(other, numbered(first, second.getLong("_id")));
      }
      case REHASHED -> {
        after.set(0, flipped(after.getFirst(), random));
        byte[] link = before.get(at).get("prev", Binary.class).getData();
        after = Forgery.rehash(link, after);
      }
    }
    return after;
  }

  private static Document numbered(Document commit, long number) {
    return new Document(commit).append("_id", number);
  }

  private static Document flipped(Document commit, SplittableRandom random) {
    List<Document> events = new ArrayList<>(commit.getList("events", Document.class));
    byte[] data = events.getFirst().get("data", Binary.class).getData().clone();
    data[random.nextInt(data.length)] ^= 1;
    events.set(0, new Document(events.getFirst()).append("data", new Binary(data)));
    return new Document(commit).append("events", events);
  }

  private static void replaceFrom(
      MongoCollection<Document> commits, int at, List<Document> documents) {
    commits.deleteMany(gte("_id", at + 1L));
    if (!documents.isEmpty()) {
      commits.insertMany(documents);
    }
  }

  /** Only what was signed can be missed; and nobody may append while commits are away. */
  private void awaitSigned(Service service) {
    Poll.until(
        "all is relayed, shown and signed",
        SIGNED_SECONDS,
        () -> {
          JsonNode signed =
              operator.get(
                  fleet.of(service).getFirst(),
                  world.operator(),
                  "/api/v1/operations/log/checkpoint");
          JsonNode verified = verification(service);
          return signed != null
              && verified != null
              && verified.path("intact").asBoolean(false)
              && signed.path("size").asLong(-1) == verified.path("head").asLong(-2)
              && operator.relayed(fleet.of(service))
              && fleet.all().stream().allMatch(operator::caughtUp);
        });
  }

  private @Nullable JsonNode verification(Service service) {
    return operator.get(
        fleet.of(service).getFirst(), world.operator(), "/api/v1/operations/log/verification");
  }

  private List<Violation> judge(Service service, How how, Document commit) {
    List<Violation> violations = new ArrayList<>();
    long number = commit.getLong("_id");
    String hazard = commit.getList("events", Document.class).getFirst().getString("aggregate");
    String what = "commit %d: %s, and ".formatted(number, how);
    JsonNode said = verification(service);
    if (said == null
        || said.path("intact").asBoolean(true)
        || said.path("fault").path("number").asLong(-1) != number) {
      violations.add(new Violation(5, hazard, what + "its verification says " + said));
    }
    if (how == How.EVENT) {
      JsonNode timeline = timeline(hazard);
      if (!names(timeline, number)) {
        violations.add(new Violation(5, hazard, what + "its timeline says " + timeline));
      }
    }
    return violations;
  }

  private @Nullable JsonNode timeline(String hazard) {
    JsonNode timeline = null;
    for (World.District district : List.of(world.home(), world.foreign())) {
      JsonNode found =
          operator.get(
              fleet.of(Service.HAZARD).getFirst(),
              district.officer(),
              "/api/v1/hazards/" + hazard + "/timeline");
      timeline = found == null ? timeline : found;
    }
    return timeline;
  }

  /** Whether it says that something is wrong, and where. */
  private static boolean names(@Nullable JsonNode timeline, long commit) {
    return timeline != null
        && !timeline.at("/verification/intact").asBoolean(true)
        && timeline.path("verification").toString().contains(Long.toString(commit));
  }
}
