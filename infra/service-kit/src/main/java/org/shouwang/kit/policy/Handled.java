package org.shouwang.kit.policy;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.Generation;
import org.shouwang.kit.stream.Tally;

/**
 * What a policy has handled in older generations of a topic: of each, how far it had come in every
 * partition. An event of a newer generation tells by its key in which partition it lay then, and by
 * its place in the log whether it was handled there.
 */
record Handled(List<Vector> vectors) {
  static final Handled NOTHING = new Handled(List.of());

  /**
   * One older generation.
   *
   * @param places by partition, the place up to which everything was seen and handled
   */
  record Vector(List<Long> places) {
    boolean covers(EventRecord found) {
      int partition = new Generation(1, places.size()).partition(found.subject());
      return found.place() <= places.get(partition);
    }
  }

  Handled {
    vectors = List.copyOf(vectors);
  }

  /** With one more generation, which was left at these tallies. */
  Handled and(List<Tally> tallies) {
    List<Vector> more = new ArrayList<>(vectors);
    more.add(new Vector(tallies.stream().map(Tally::confirmed).toList()));
    return new Handled(more);
  }

  /** Whether an event was handled already. */
  boolean covers(EventRecord found) {
    return vectors.stream().anyMatch(vector -> vector.covers(found));
  }

  List<Document> write() {
    return vectors.stream().map(vector -> new Document("places", vector.places())).toList();
  }

  static Handled read(@Nullable List<Document> found) {
    return found == null
        ? NOTHING
        : new Handled(
            found.stream().map(v -> new Vector(v.getList("places", Long.class))).toList());
  }
}
