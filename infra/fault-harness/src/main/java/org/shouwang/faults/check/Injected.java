package org.shouwang.faults.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Records that the harness itself put into topics; the checks leave them out, and look for what
 * became of them.
 */
public final class Injected {
  private final Set<String> places = new HashSet<>();
  private final List<Poison> poison = new ArrayList<>();

  /**
   * A record that nobody can handle: every view and policy that reads its topic must have set it
   * aside.
   */
  public record Poison(String context, String id, String subject) {}

  /** A record was put at a place of a topic. */
  public synchronized void at(String topic, int partition, long offset) {
    places.add(place(topic, partition, offset));
  }

  /** A record that must be parked. */
  public synchronized void poison(Poison record) {
    poison.add(record);
  }

  synchronized boolean holds(String topic, int partition, long offset) {
    return places.contains(place(topic, partition, offset));
  }

  synchronized List<Poison> poison() {
    return List.copyOf(poison);
  }

  private static String place(String topic, int partition, long offset) {
    return topic + "/" + partition + "/" + offset;
  }
}
