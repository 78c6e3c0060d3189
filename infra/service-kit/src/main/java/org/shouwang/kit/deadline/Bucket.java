package org.shouwang.kit.deadline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The deadlines of one hour (时段), or rather of the aggregates of one slot and one partition in it.
 * There is no document per aggregate: what is due is found by reading the hours that have begun.
 *
 * <p>An hour is cut into {@value #SLOTS} slots, and each partition of the topic keeps a shard of
 * its own: a document holds a few hundred deadlines where a million end at the same midnight.
 *
 * @param key the document's key
 * @param running by what names them within the bucket
 */
public record Bucket(String key, Map<String, Running> running) {
  static final int SLOTS = 16;

  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH").withZone(ZoneOffset.UTC);
  private static final String BETWEEN = "~";

  /**
   * One deadline, its aggregate and timer being in its name.
   *
   * @param cycle which round of the aggregate's life it belongs to
   * @param due when
   * @param district the district of the aggregate
   * @param cause the event that set it
   */
  public record Running(int cycle, Instant due, String district, String cause) {}

  public Bucket {
    running = Map.copyOf(running);
  }

  static Bucket empty(String key) {
    return new Bucket(key, Map.of());
  }

  /** The beginning of the hour in which an instant lies. */
  static Instant hour(Instant instant) {
    return instant.truncatedTo(ChronoUnit.HOURS);
  }

  static String key(Instant hour, String aggregate) {
    return key(hour, Math.floorMod(aggregate.hashCode(), SLOTS));
  }

  private static String key(Instant hour, int slot) {
    return "%s/%02d".formatted(HOUR.format(hour), slot);
  }

  /** What the keys of an hour begin with. */
  static String prefix(Instant hour) {
    return HOUR.format(hour);
  }

  /** The keys of an hour's slots. */
  static List<String> keys(Instant hour) {
    List<String> keys = new ArrayList<>(SLOTS);
    for (int slot = 0; slot < SLOTS; slot++) {
      keys.add(key(hour, slot));
    }
    return keys;
  }

  /** The hour that the document is about. */
  Instant hour() {
    return Instant.parse(key.substring(0, key.indexOf('/')) + ":00:00Z");
  }

  /** With one deadline more, or less. */
  Bucket after(TimerChange change, String aggregate, String district, String cause) {
    Map<String, Running> next = new LinkedHashMap<>(running);
    String name = aggregate + BETWEEN + change.timer() + BETWEEN + change.due().toEpochMilli();
    if (change.pending()) {
      next.put(name, new Running(change.cycle(), change.due(), district, cause));
    } else {
      next.remove(name);
    }
    return new Bucket(key, next);
  }

  Bucket and(Bucket other) {
    Map<String, Running> all = new LinkedHashMap<>(running);
    all.putAll(other.running); // partitions have no aggregate in common
    return new Bucket(key, all);
  }

  /** The deadlines in it. */
  public List<Deadline> deadlines() {
    List<Deadline> all = new ArrayList<>(running.size());
    running.forEach(
        (name, of) -> {
          String[] parts = name.split(BETWEEN, 3);
          all.add(
              new Deadline(parts[0], parts[1], of.cycle(), of.due(), of.district(), of.cause()));
        });
    return all;
  }
}
