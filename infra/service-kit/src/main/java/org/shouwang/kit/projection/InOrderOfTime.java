package org.shouwang.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;

/**
 * A list by one of its instants; equal ones by their ids, the same way, so that one index on the
 * field and {@code _id} serves both ways.
 */
record InOrderOfTime<S>(
    View<S> view, String field, Function<S, Instant> when, boolean newestFirst) {
  private static final String BETWEEN = "~";

  <T> Page<T> page(Paging paging, Bson filter, Function<Reading.Entry<S>, T> shown) {
    Bson order = newestFirst ? descending(field, "_id") : ascending(field, "_id");
    return new Listing<>(view, order, this::place, this::behind).page(paging, filter, shown);
  }

  private String place(Reading.Entry<S> entry) {
    return when.apply(entry.state()).toEpochMilli() + BETWEEN + entry.id();
  }

  private Bson behind(String place) {
    String[] parts = place.split(BETWEEN, 2);
    Date at = new Date(Long.parseLong(parts[0]));
    return or(beyond(field, at), and(eq(field, at), beyond("_id", parts[1])));
  }

  private <T> Bson beyond(String of, T value) {
    return newestFirst ? lt(of, value) : gt(of, value);
  }
}
