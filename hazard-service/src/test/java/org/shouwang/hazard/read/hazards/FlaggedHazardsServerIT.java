package org.shouwang.hazard.read.hazards;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.projection.ViewIndex;
import org.shouwang.kit.support.OnRealServer;
import org.shouwang.kit.support.RealServer;

/** How a real server finds the flagged hazards of a district. */
@OnRealServer
class FlaggedHazardsServerIT {
  private static final int HAZARDS = 5_000;
  private static final int ONE_IN = 500;

  @Test
  void aPageOfFlaggedHazardsIsReadFromTheirIndex() {
    MongoDatabase database = RealServer.store().database();
    MongoCollection<Document> ledger = database.getCollection("ledger");
    ledger.insertMany(IntStream.range(0, HAZARDS).mapToObj(FlaggedHazardsServerIT::row).toList());
    for (ViewIndex index : new HazardsProjection().indexes()) {
      ledger.createIndex(Indexes.ascending(index.fields()), new IndexOptions().name(index.name()));
    }
    Document plan =
        ledger
            .find(and(eq("district", "371102"), eq(HazardsProjection.FLAGS, "REPEATED")))
            .sort(Indexes.ascending("_id"))
            .limit(50)
            .explain();
    assertThat(plan.toJson()).contains("by_flag");
  }

  private static Document row(int number) {
    List<String> flags = number % ONE_IN == 0 ? List.of("REPEATED") : List.of();
    return new Document("_id", "hz-%05d".formatted(number))
        .append("district", "371102")
        .append("status", "RECTIFYING")
        .append("facets", new Document("flags", flags));
  }
}
