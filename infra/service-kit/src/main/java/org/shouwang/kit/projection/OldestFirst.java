package org.shouwang.kit.projection;

import java.time.Instant;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;

/**
 * A list with the oldest first, or what is due first, part by part, each from the filling of the
 * view that the first one came from.
 *
 * @param view the view
 * @param field its field that says when; every document that the list's filter lets pass has it
 * @param when the same of a state
 * @param <S> its states
 */
public record OldestFirst<S>(View<S> view, String field, Function<S, Instant> when) {
  /** One part of the list. */
  public <T> Page<T> page(Paging paging, Bson filter, Function<Reading.Entry<S>, T> shown) {
    return new InOrderOfTime<>(view, field, when, false).page(paging, filter, shown);
  }
}
