package org.shouwang.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;

/** A list by one of its instants; equal ones in the order of their ids. */
record InOrderOfTime<S>(
    View<S> view, String field, Function<S, Instant> when, boolean newestFirst) {
  private static final String BETWEEN = "~";

  <T> Page<T> page(Paging paging, Bson filter, Function<Reading.Entry<S>, T> shown) {
    Bson order = orderBy(newestFirst ? descending(field) : ascending(field), ascending("_id"));
    return new Listing<>(view, order, this::place, this::behind).page(paging, filter, shown);
  }

  private String place(Reading.Entry<S> entry) {
    return when.apply(entry.state()).toEpochMilli() + BETWEEN + entry.id();
  }

  private Bson behind(String place) {
    String[] parts = place.split(BETWEEN, 2);
    Date at = new Date(Long.parseLong(parts[0]));
    Bson later = newestFirst ? lt(field, at) : gt(field, at);
    return or(later, and(eq(field, at), gt("_id", parts[1])));
  }
}
