package org.shouwang.faults.strike;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.shouwang.faults.check.Violation;
import org.shouwang.faults.load.Operator;
import org.shouwang.faults.load.World;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Machine;
import org.shouwang.faults.run.Service;
import tools.jackson.databind.JsonNode;

/** Edits the store by hand, as whoever has its password could, and puts it right again. */
final class Edits {
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

  /** Changes one byte of one event; the hazard's own timeline must name the commit. */
  List<Violation> edit(Service service, SplittableRandom random) {
    try (MongoClient store = MongoClients.create(machine.storeUri())) {
      MongoCollection<Document> commits =
          store.getDatabase(fleet.prefix() + "_" + service.context()).getCollection("commits");
      List<Document> all = commits.find().into(new ArrayList<>());
      Document before = all.get(random.nextInt(all.size()));
      Document event = before.getList("events", Document.class).getFirst();
      Binary recorded = event.get("data", Binary.class);
      byte[] data = recorded.getData().clone();
      data[random.nextInt(data.length)] ^= 1;
      commits.updateOne(eq("_id", before.get("_id")), set("events.0.data", new Binary(data)));
      try {
        return judge(event.getString("aggregate"), before.getLong("_id"));
      } finally {
        commits.updateOne(eq("_id", before.get("_id")), set("events.0.data", recorded));
      }
    }
  }

  private List<Violation> judge(String hazard, long commit) {
    JsonNode timeline = null;
    for (World.District district : List.of(world.home(), world.foreign())) {
      JsonNode found =
          operator.get(
              fleet.of(Service.HAZARD).getFirst(),
              district.officer(),
              "/api/v1/hazards/" + hazard + "/timeline");
      timeline = found == null ? timeline : found;
    }
    return names(timeline, commit)
        ? List.of()
        : List.of(
            new Violation(
                5, hazard, "commit " + commit + " was edited and its timeline says " + timeline));
  }

  /** Whether it says that something is wrong, and where. */
  private static boolean names(@Nullable JsonNode timeline, long commit) {
    return timeline != null
        && !timeline.at("/verification/intact").asBoolean(true)
        && timeline.path("verification").toString().contains(Long.toString(commit));
  }
}
