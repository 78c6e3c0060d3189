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
import java.util.function.ToIntFunction;
import org.bson.conversions.Bson;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;

/**
 * A list by a number, of equal ones by one of their instants, part by part, each from the filling
 * of the view that the first one came from. Either way it is the same order, so that one index on
 * both fields and {@code _id} serves both.
 *
 * @param view the view
 * @param rankField its field that holds the number; every document that the list's filter lets pass
 *     has both
 * @param rank the same of a state
 * @param timeField its field that says when
 * @param when the same of a state
 * @param highestFirst from the highest number and the newest of it down, or up
 * @param <S> its states
 */
public record ByRank<S>(
    View<S> view,
    String rankField,
    ToIntFunction<S> rank,
    String timeField,
    Function<S, Instant> when,
    boolean highestFirst) {
  private static final String BETWEEN = "~";

  /** One part of the list. */
  public <T> Page<T> page(Paging paging, Bson filter, Function<Reading.Entry<S>, T> shown) {
    Bson order =
        highestFirst
            ? descending(rankField, timeField, "_id")
            : ascending(rankField, timeField, "_id");
    return new Listing<>(view, order, this::place, this::behind).page(paging, filter, shown);
  }

  private String place(Reading.Entry<S> entry) {
    S state = entry.state();
    return rank.applyAsInt(state)
        + BETWEEN
        + when.apply(state).toEpochMilli()
        + BETWEEN
        + entry.id();
  }

  private Bson behind(String place) {
    String[] parts = place.split(BETWEEN, 3);
    int same = Integer.parseInt(parts[0]);
    Date at = new Date(Long.parseLong(parts[1]));
    return or(
        beyond(rankField, same),
        and(eq(rankField, same), beyond(timeField, at)),
        and(eq(rankField, same), eq(timeField, at), beyond("_id", parts[2])));
  }

  private <T> Bson beyond(String field, T value) {
    return highestFirst ? lt(field, value) : gt(field, value);
  }
}
