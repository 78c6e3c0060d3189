package org.shouwang.kit.stream;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.EnvelopeHeaders;
import org.shouwang.contracts.MalformedEnvelopeException;

/**
 * What a reader has seen of one partition, so that a record that got lost is noticed: it counts the
 * events, and at each {@link Marker} compares with what the relay says it wrote. Sequences alone
 * cannot tell, unless one is kept for every aggregate.
 *
 * @param place the {@link Place} of the last record
 * @param events how many events lie before that; {@link #UNKNOWN} until the first marker
 * @param recordedAt when the last event was recorded; null at first
 * @param until everything of the partition that was recorded before this instant has been seen;
 *     null at first
 * @param confirmed the place of the last marker at which the count was right
 * @param ended whether the last record of the topic's generation was seen
 * @param gap what was found missing, in plain words; null as long as nothing was
 */
public record Tally(
    long place,
    long events,
    @Nullable Instant recordedAt,
    @Nullable Instant until,
    long confirmed,
    boolean ended,
    @Nullable String gap) {
  /** For a reader that did not begin at the beginning: the first marker tells. */
  public static final long UNKNOWN = -1;

  /** Before the first record of a partition. */
  public static final Tally BEGINNING =
      new Tally(Place.NONE, 0, null, null, Place.NONE, false, null);

  /** Behind some records of a partition that others have counted. */
  public static Tally from(long place) {
    return new Tally(place, UNKNOWN, null, null, place, false, null);
  }

  /** The tally once these records were read; what comes a second time does not count. */
  public Tally after(List<EventRecord> batch) {
    Tally next = this;
    int from = 0;
    for (int i = 0; i < batch.size(); i++) {
      if (batch.get(i).marker()) {
        next = next.afterEvents(batch.subList(from, i)).at(batch.get(i));
        from = i + 1;
      }
    }
    return next.afterEvents(batch.subList(from, batch.size()));
  }

  private Tally afterEvents(List<EventRecord> some) {
    if (some.isEmpty()) {
      return this;
    }
    long last = place;
    long count = events;
    for (EventRecord found : some) {
      long there = place(found, last + 1);
      if (there > last) {
        last = there;
        count += count == UNKNOWN ? 0 : 1;
      }
    }
    Instant time = time(some.getLast());
    return time == null
        ? new Tally(last, count, recordedAt, until, confirmed, ended, gap)
        : new Tally(last, count, time, time, confirmed, ended, gap);
  }

  /** Where an event lies in the log; one that does not say is counted and set aside. */
  private static long place(EventRecord found, long otherwise) {
    try {
      return found.place();
    } catch (MalformedEnvelopeException | IllegalArgumentException e) {
      return otherwise;
    }
  }

  private static @Nullable Instant time(EventRecord found) {
    try {
      return EnvelopeHeaders.instant(found::header, EnvelopeHeaders.TIME);
    } catch (MalformedEnvelopeException e) {
      return null;
    }
  }

  private Tally at(EventRecord found) {
    Marker marker = Marker.of(found::header);
    long there = Math.max(place, Place.endOf(marker.commit()));
    boolean last = ended || marker.next() != null;
    if (gap != null || (events != UNKNOWN && events != marker.events())) {
      String missing =
          gap != null
              ? gap
              : "%d of %d events up to commit %d were not seen in partition %d of %s"
                  .formatted(
                      marker.events() - events,
                      marker.events(),
                      marker.commit(),
                      found.partition(),
                      found.topic());
      return new Tally(there, events, recordedAt, marker.time(), confirmed, last, missing);
    }
    return new Tally(there, marker.events(), recordedAt, marker.time(), there, last, null);
  }

  /**
   * Up to when a log is known: all partitions have come to the commit that the last of them has
   * come to, and the latest word about that commit counts; null while nobody has told.
   */
  public static @Nullable Instant until(List<Tally> partitions) {
    long least = partitions.stream().mapToLong(Tally::place).map(Place::commit).min().orElse(0);
    @Nullable Instant until = null;
    for (Tally partition : partitions) {
      if (partition.place() < 0) {
        return null;
      }
      Instant told = partition.until();
      if (Place.commit(partition.place()) == least
          && told != null
          && (until == null || told.isAfter(until))) {
        until = told;
      }
    }
    return until;
  }

  /** As a part of a document. */
  public Document write() {
    return new Document("place", place)
        .append("events", events)
        .append("recordedAt", recordedAt == null ? null : Date.from(recordedAt))
        .append("until", until == null ? null : Date.from(until))
        .append("confirmed", confirmed)
        .append("ended", ended)
        .append("gap", gap);
  }

  /** What {@link #write} made; null where nobody counted yet. */
  public static Tally read(@Nullable Document found) {
    if (found == null) {
      return from(Place.NONE);
    }
    return new Tally(
        found.getLong("place"),
        found.getLong("events"),
        instant(found.getDate("recordedAt")),
        instant(found.getDate("until")),
        found.getLong("confirmed"),
        found.getBoolean("ended", false),
        found.getString("gap"));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
