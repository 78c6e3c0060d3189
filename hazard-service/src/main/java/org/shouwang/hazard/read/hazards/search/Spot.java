package org.shouwang.hazard.read.hazards.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import java.util.Queue;
import org.bson.conversions.Bson;
import org.shouwang.hazard.read.hazards.HazardRow;

/**
 * A hazard's place in the ledger with the newest first, which nothing that happens to it changes.
 *
 * @param at when it was reported
 * @param id its own, for those of one instant
 */
record Spot(Instant at, String id) {
  private static final String AT = "report.at";

  /** The order itself, of places and of documents. */
  static final Comparator<Spot> NEWEST_FIRST =
      Comparator.comparing(Spot::at, Comparator.reverseOrder()).thenComparing(Spot::id);

  static final Bson ORDER = orderBy(descending(AT), ascending("_id"));

  static Spot of(String id, HazardRow row) {
    return new Spot(Objects.requireNonNull(row.report(), "found by its report").at(), id);
  }

  /** Takes the next two parts of a cursor. */
  static Spot parse(Queue<String> parts) {
    return new Spot(Instant.ofEpochMilli(Long.parseLong(parts.remove())), parts.remove());
  }

  /** Whatever comes behind it. */
  Bson behind() {
    return or(lt(AT, date()), and(eq(AT, date()), gt("_id", id)));
  }

  /** From it on. */
  Bson onwards() {
    return or(lt(AT, date()), and(eq(AT, date()), gte("_id", id)));
  }

  /** Up to it, itself among them. */
  Bson until() {
    return or(gt(AT, date()), and(eq(AT, date()), lte("_id", id)));
  }

  private Date date() {
    return Date.from(at);
  }
}
