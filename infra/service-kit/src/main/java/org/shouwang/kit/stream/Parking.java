package org.shouwang.kit.stream;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.shouwang.contracts.EnvelopeHeaders;
import org.shouwang.contracts.MalformedEnvelopeException;
import org.shouwang.kit.watch.StoreGauges;
import org.shouwang.kit.watch.TraceIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events that could not be handled and were set aside, durably and whole, in the collection {@code
 * parked}. Few by nature: what is kept here is a fault to be mended.
 */
public final class Parking {
  private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
  private static final String OWNER = "owner";
  private static final String SUBJECT = "subject";
  private static final String RETRY = "retry";

  private final MongoCollection<Document> parked;
  private final Releases releases;
  private final Clock clock;

  public Parking(MongoDatabase database, Clock clock) {
    this.parked = database.getCollection("parked");
    this.releases = new Releases(database, clock);
    this.clock = clock;
  }

  /** What was given up. */
  public Releases releases() {
    return releases;
  }

  /** How many events somebody has parked, as a metric. */
  public MeterBinder gauge(StoreGauges gauges, String name, Supplier<String> owner) {
    return gauges.gauge(
        "shouwang.parked.events",
        "Events that were set aside",
        "events",
        Tags.of(OWNER, name),
        () -> count(owner.get()));
  }

  /** Sets an event aside; again changes nothing. */
  public void park(String owner, EventRecord event, String reason, boolean queued) {
    Document headers = new Document();
    event.headers().forEach((name, value) -> headers.append(name, new Binary(value)));
    Document document =
        new Document("_id", owner + "|" + event.id())
            .append(OWNER, owner)
            .append("topic", event.topic())
            .append("partition", event.partition())
            .append("offset", event.offset())
            .append(SUBJECT, event.subject())
            .append("headers", headers)
            .append("value", new Binary(event.value()))
            .append("reason", reason)
            .append("queued", queued)
            .append(RETRY, false)
            .append("parkedAt", Date.from(clock.instant()));
    String trace = EnvelopeHeaders.optionalText(event::header, EnvelopeHeaders.TRACE_PARENT);
    try (var traced = TraceIds.during(trace)) {
      parked.insertOne(document);
      LOG.warn("{} set aside event {} of {}: {}", owner, event.id(), event.subject(), reason);
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  /** The aggregates that have parked events, by partition; one without any is absent. */
  public Map<TopicPartition, Set<String>> subjects(String owner) {
    Map<TopicPartition, Set<String>> subjects = new HashMap<>();
    parked
        .find(eq(OWNER, owner))
        .projection(include("topic", "partition", SUBJECT))
        .forEach(
            found ->
                subjects
                    .computeIfAbsent(
                        new TopicPartition(found.getString("topic"), found.getInteger("partition")),
                        unused -> new HashSet<>())
                    .add(found.getString(SUBJECT)));
    return subjects;
  }

  /** One parked event. */
  Optional<ParkedEvent> find(String owner, String eventId) {
    return read(eq("_id", owner + "|" + eventId)).stream().findFirst();
  }

  /** All that anybody has parked, in the order of topic, partition, offset. */
  public List<ParkedEvent> all() {
    return read(Filters.empty());
  }

  /** All that an owner has parked, in the order of topic, partition, offset. */
  public List<ParkedEvent> of(String owner) {
    return read(eq(OWNER, owner));
  }

  /** All that an owner has parked of one aggregate, in the order of its history. */
  public List<ParkedEvent> of(String owner, String subject) {
    return read(and(eq(OWNER, owner), eq(SUBJECT, subject))).stream()
        .sorted(Comparator.comparingLong(Parking::place))
        .toList();
  }

  /** How many events an owner has parked. */
  public long count(String owner) {
    return parked.countDocuments(eq(OWNER, owner));
  }

  /**
   * Asks for an aggregate's parked events to be handled again, by whoever holds its partition.
   *
   * @return whether there are any
   */
  public boolean requestRetry(String owner, String subject) {
    return parked
            .updateMany(and(eq(OWNER, owner), eq(SUBJECT, subject)), set(RETRY, true))
            .getMatchedCount()
        > 0;
  }

  /**
   * Gives an event up for good; whoever holds its partition goes on behind it.
   *
   * @param by the operator's account
   * @param reason why, in words that name nobody
   */
  public Releases.Release giveUp(ParkedEvent event, String by, String reason) {
    Releases.Release release = releases.record(event, by, reason);
    requestRetry(event.owner(), event.record().subject());
    return release;
  }

  /** The aggregates of one partition for which a retry was asked. */
  public Set<String> retryRequested(String owner, String topic, int partition) {
    Set<String> subjects = new HashSet<>();
    parked
        .find(and(inPartition(owner, topic, partition), eq(RETRY, true)))
        .forEach(found -> subjects.add(found.getString(SUBJECT)));
    return subjects;
  }

  /** The events of an owner for which a retry was asked, wherever they lie. */
  public List<EventRecord> retryRequested(String owner) {
    return read(and(eq(OWNER, owner), eq(RETRY, true))).stream().map(ParkedEvent::record).toList();
  }

  /** The retry failed at this event. */
  public void failedAgain(ParkedEvent event, String reason) {
    parked.updateMany(
        and(eq(OWNER, event.owner()), eq(SUBJECT, event.record().subject())), set(RETRY, false));
    parked.updateOne(eq("_id", event.id()), combine(set("reason", reason), set("queued", false)));
  }

  /** These were handled. */
  public void release(Collection<ParkedEvent> events) {
    parked.deleteMany(in("_id", events.stream().map(ParkedEvent::id).toList()));
  }

  /** An owner is gone, and what it parked with it. */
  public void forget(String owner) {
    parked.deleteMany(eq(OWNER, owner));
  }

  private static Bson inPartition(String owner, String topic, int partition) {
    return and(eq(OWNER, owner), eq("topic", topic), eq("partition", partition));
  }

  private List<ParkedEvent> read(Bson filter) {
    List<ParkedEvent> events = new ArrayList<>();
    parked.find(filter).forEach(found -> events.add(read(found)));
    events.sort(
        Comparator.comparing((ParkedEvent e) -> e.record().topic())
            .thenComparingInt(e -> e.record().partition())
            .thenComparingLong(e -> e.record().offset()));
    return events;
  }

  private static ParkedEvent read(Document found) {
    Map<String, byte[]> headers = new HashMap<>();
    found
        .get("headers", new Document())
        .forEach((name, value) -> headers.put(name, ((Binary) value).getData()));
    EventRecord event =
        new EventRecord(
            found.getString("topic"),
            found.getInteger("partition"),
            found.getLong("offset"),
            found.getString(SUBJECT),
            headers,
            found.get("value", Binary.class).getData());
    return new ParkedEvent(
        found.getString("_id"),
        found.getString(OWNER),
        event,
        found.getString("reason"),
        found.getBoolean("queued"),
        found.getDate("parkedAt").toInstant());
  }

  private static long place(ParkedEvent event) {
    try {
      return event.record().sequence();
    } catch (MalformedEnvelopeException e) {
      return Long.MAX_VALUE; // without a place in the history it comes last
    }
  }
}
