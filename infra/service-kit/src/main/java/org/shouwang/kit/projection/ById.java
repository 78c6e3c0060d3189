package org.shouwang.kit.projection;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.function.Function;
import org.bson.conversions.Bson;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;

/**
 * A list in the order of ids, part by part, each from the filling of the view that the first one
 * came from.
 *
 * @param view the view
 * @param <S> its states
 */
public record ById<S>(View<S> view) {
  /** One part of the list. */
  public <T> Page<T> page(Paging paging, Bson filter, Function<Reading.Entry<S>, T> shown) {
    return new Listing<>(view, ascending("_id"), Reading.Entry::id, last -> gt("_id", last))
        .page(paging, filter, shown);
  }
}
