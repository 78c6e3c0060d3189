package org.shouwang.kit.deadline;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/**
 * Where timers stand, in the collection {@code deadline_positions}. A position only saves work: one
 * that is lost has everything looked through again, and nothing fires twice.
 */
final class TimerPositions {
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> positions;

  TimerPositions(MongoDatabase database) {
    this.positions = database.getCollection("deadline_positions");
  }

  Optional<TimerPosition> find(String timers) {
    return Optional.ofNullable(positions.find(eq("_id", timers)).first())
        .map(
            found ->
                new TimerPosition(
                    found.getString("filling"),
                    found.getInteger("revision"),
                    found.getDate("from").toInstant(),
                    found.getBoolean("incomplete")));
  }

  void store(String timers, TimerPosition position) {
    positions.replaceOne(
        eq("_id", timers),
        new Document("_id", timers)
            .append("filling", position.filling())
            .append("revision", position.revision())
            .append("from", Date.from(position.from()))
            .append("incomplete", position.incomplete()),
        UPSERT);
  }
}
