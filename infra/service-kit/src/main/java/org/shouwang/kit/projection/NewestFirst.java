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
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;

/**
 * A list with the newest first, part by part. A cursor stays with the filling of the view that it
 * began on, so that a rebuild in between neither repeats nor skips anything.
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
    String[] place = paging.position().map(text -> text.split(BETWEEN, 3)).orElse(null);
    Reading<S> reading = place == null ? view.live() : view.at(place[0]);
    Bson wanted = place == null ? filter : and(filter, behind(Long.parseLong(place[1]), place[2]));
    List<Reading.Entry<S>> found =
        reading.query(wanted, orderBy(descending(field), ascending("_id")), paging.probe());
    Page<Reading.Entry<S>> page =
        paging.page(found, entry -> position(reading, entry), reading.freshness().recordedAt());
    return new Page<>(page.items().stream().map(shown).toList(), page.next(), page.asOf());
  }

  private String position(Reading<S> reading, Reading.Entry<S> entry) {
    long millis = when.apply(entry.state()).toEpochMilli();
    return reading.tag() + BETWEEN + millis + BETWEEN + entry.id();
  }

  private Bson behind(long millis, String id) {
    Date at = new Date(millis);
    return or(lt(field, at), and(eq(field, at), gt("_id", id)));
  }
}
