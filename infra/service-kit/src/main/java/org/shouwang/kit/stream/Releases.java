package org.shouwang.kit.stream;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * Events that an operator gave up on (放行), for ever, in the collection {@code releases}: a policy
 * never reacts to them, and a view, also one that is rebuilt, passes over them as long as it cannot
 * fold them.
 */
public final class Releases {
  private static final Pattern FILLING = Pattern.compile("_r\\d+_\\d+$");
  private static final String OWNER = "owner";
  private static final String EVENT = "event";

  private final MongoCollection<Document> releases;
  private final Clock clock;

  /**
   * A decision.
   *
   * @param owner the policy, or the view with all its fillings
   * @param eventId the event
   * @param subject its aggregate
   * @param parkedBecause why it had been set aside
   * @param reason why it was given up, in the operator's words
   * @param by the operator's account
   * @param at when
   */
  public record Release(
      String owner,
      String eventId,
      String subject,
      String parkedBecause,
      String reason,
      String by,
      Instant at) {}

  Releases(MongoDatabase database, Clock clock) {
    this.releases = database.getCollection("releases");
    this.clock = clock;
  }

  /** Records a decision; the first one about an event stands. */
  Release record(ParkedEvent parked, String by, String reason) {
    String owner = scope(parked.owner());
    String id = owner + "|" + parked.record().id();
    try {
      releases.insertOne(
          new Document("_id", id)
              .append(OWNER, owner)
              .append(EVENT, parked.record().id())
              .append("subject", parked.record().subject())
              .append("parkedBecause", parked.reason())
              .append("reason", reason)
              .append("by", by)
              .append("at", Date.from(clock.instant())));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    return read(java.util.Objects.requireNonNull(releases.find(eq("_id", id)).first()));
  }

  /** All decisions, the oldest first. */
  public List<Release> all() {
    List<Release> all = new ArrayList<>();
    releases.find().sort(Sorts.ascending("at")).forEach(found -> all.add(read(found)));
    return all;
  }

  /** The events that a policy, or the view of a filling, need not mind. */
  public Set<String> of(String owner) {
    Set<String> events = new HashSet<>();
    releases.find(eq(OWNER, scope(owner))).forEach(found -> events.add(found.getString(EVENT)));
    return events;
  }

  /** A view parks under the name of a filling; what was given up holds for the next filling too. */
  private static String scope(String owner) {
    return FILLING.matcher(owner).replaceFirst("");
  }

  private static Release read(Document found) {
    return new Release(
        found.getString(OWNER),
        found.getString(EVENT),
        found.getString("subject"),
        found.getString("parkedBecause"),
        found.getString("reason"),
        found.getString("by"),
        found.getDate("at").toInstant());
  }
}
