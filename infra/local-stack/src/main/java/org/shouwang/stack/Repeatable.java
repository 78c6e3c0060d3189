package org.shouwang.stack;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells which commands, done again on the same documents, do exactly the same: those that draw no
 * id and read no clock.
 */
final class Repeatable {
  private Repeatable() {}

  static boolean isRepeatable(String command, Document query) {
    return switch (command.toLowerCase(Locale.ROOT)) {
      case "insert" -> all(query, "documents", document -> document.containsKey("_id"));
      case "update" -> all(query, "updates", update -> isRepeatableUpdate(update, "q", "u"));
      case "delete" -> true;
      case "findandmodify" -> isRepeatableUpdate(query, "query", "update");
      default -> false;
    };
  }

  private static boolean isRepeatableUpdate(
      Document update, String selectorField, String changeField) {
    var change = update.get(changeField) instanceof Document document ? document : new Document();
    boolean upsert = Boolean.TRUE.equals(update.get("upsert"));
    boolean idKnown = change.containsKey("_id") || namesId(update.get(selectorField));
    return !change.containsKey("$currentDate") && (!upsert || idKnown);
  }

  /** An upsert by an exact id inserts under that id; one without draws an id. */
  private static boolean namesId(@Nullable Object selector) {
    return selector instanceof Document document
        && ((document.containsKey("_id") && isExact(document.get("_id")))
            || (document.get("$and") instanceof Collection<?> all
                && all.stream().anyMatch(Repeatable::namesId)));
  }

  private static boolean isExact(@Nullable Object id) {
    return !(id instanceof Document document)
        || document.keySet().stream().noneMatch(key -> key.startsWith("$"));
  }

  private static boolean all(Document query, String field, Predicate<Document> test) {
    return query.get(field) instanceof Collection<?> values
        && values.stream()
            .allMatch(value -> value instanceof Document document && test.test(document));
  }
}
