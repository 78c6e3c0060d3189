package org.shouwang.kit.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.stream.Generation;

/**
 * Which filling of a view serves, and which are kept beside it. One document per view; every change
 * is a compare-and-set on its version.
 *
 * @param view the view's name
 * @param version grows with every change
 * @param live what serves
 * @param kept what served before and was not dropped yet
 * @param pausedBy the rebuild that has asked the live runner to stand still
 * @param beat moves while that rebuild is alive
 * @param lastAttempt the highest number that a filling was given
 */
record ViewPointer(
    String view,
    long version,
    Attempt live,
    List<Attempt> kept,
    @Nullable String pausedBy,
    long beat,
    int lastAttempt) {
  ViewPointer {
    kept = List.copyOf(kept);
  }

  /** The filling that code of a revision reads and writes: the live one, or one that was kept. */
  Optional<Attempt> of(int revision) {
    if (live.revision() == revision) {
      return Optional.of(live);
    }
    return kept.stream()
        .filter(attempt -> attempt.revision() == revision)
        .max(Comparator.comparingInt(Attempt::number));
  }

  /** What names this one pause, so that nobody takes an answer to another one for its own. */
  @Nullable String pause() {
    return pausedBy == null ? null : pausedBy + "@" + version;
  }

  /** Whether a filling is still there to be read. */
  boolean holds(String collection) {
    return live.collection().equals(collection)
        || kept.stream().anyMatch(attempt -> attempt.collection().equals(collection));
  }

  static ViewPointer read(Document found) {
    String view = found.getString("_id");
    List<Attempt> kept = new ArrayList<>();
    for (Document attempt : found.getList("kept", Document.class)) {
      kept.add(attempt(view, attempt));
    }
    return new ViewPointer(
        view,
        found.getLong("version"),
        attempt(view, found.get("live", Document.class)),
        kept,
        found.getString("pausedBy"),
        found.getLong("beat"),
        found.getInteger("lastAttempt"));
  }

  static Document write(Attempt attempt) {
    Document generations = new Document();
    attempt
        .generations()
        .forEach(
            (context, from) ->
                generations.append(
                    context,
                    new Document("number", from.number()).append("partitions", from.partitions())));
    return new Document("revision", attempt.revision())
        .append("attempt", attempt.number())
        .append("generations", generations);
  }

  private static Attempt attempt(String view, Document found) {
    Map<String, Generation> generations = new TreeMap<>();
    Document from = found.get("generations", new Document());
    for (String context : from.keySet()) {
      Document one = from.get(context, Document.class);
      generations.put(
          context, new Generation(one.getInteger("number"), one.getInteger("partitions")));
    }
    return new Attempt(
        view, found.getInteger("revision"), found.getInteger("attempt"), generations);
  }
}
