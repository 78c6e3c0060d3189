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

/**
 * A list with the newest first, part by part, each from the filling of the view that the first one
 * came from.
 *
 * @param view the view
 * @param field its field that says when
 * @param when the same of a state
 * @param <S> its states
 */
public record NewestFirst<S>(View<S> view, String field, Function<S, Instant> when) {
  private static final String BETWEEN = "~";

  /** One part of the list. */
  public <T> Page<T> page(Paging paging, Bson filter, Function<Reading.Entry<S>, T> shown) {
    Bson order = orderBy(descending(field), ascending("_id"));
    return new Listing<>(view, order, this::place, this::behind).page(paging, filter, shown);
  }

  private String place(Reading.Entry<S> entry) {
    return when.apply(entry.state()).toEpochMilli() + BETWEEN + entry.id();
  }

  private Bson behind(String place) {
    String[] parts = place.split(BETWEEN, 2);
    Date at = new Date(Long.parseLong(parts[0]));
    return or(lt(field, at), and(eq(field, at), gt("_id", parts[1])));
  }
}
