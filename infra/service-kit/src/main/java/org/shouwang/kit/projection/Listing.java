package org.shouwang.kit.projection;

import static com.mongodb.client.model.Filters.and;

import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;

/**
 * A list, part by part. A cursor names the filling of the view that it began on and stays there, so
 * that a rebuild in between neither repeats nor skips anything.
 *
 * @param view the view
 * @param order the list's order, in which no two documents are equal
 * @param place of a document in that order
 * @param behind what lies behind a place
 * @param <S> the view's states
 */
record Listing<S>(
    View<S> view,
    Bson order,
    Function<Reading.Entry<S>, String> place,
    Function<String, Bson> behind) {
  private static final String BETWEEN = "~";

  /**
   * One part of the list.
   *
   * @throws ProblemException 422 if the cursor's filling was dropped: begin at the first page again
   */
  <T> Page<T> page(Paging paging, Bson filter, Function<Reading.Entry<S>, T> shown) {
    String[] from = paging.position().map(at -> at.split(BETWEEN, 2)).orElse(null);
    Reading<S> reading = from == null ? view.live() : view.at(from[0]);
    Bson wanted = from == null ? filter : and(filter, behind.apply(from[1]));
    List<Reading.Entry<S>> found = reading.query(wanted, order, paging.probe());
    if (from != null) {
      view.at(from[0]); // a filling dropped while it was read looks like the end of the list
    }
    Page<Reading.Entry<S>> page =
        paging.page(
            found,
            entry -> reading.tag() + BETWEEN + place.apply(entry),
            reading.freshness().recordedAt());
    return new Page<>(page.items().stream().map(shown).toList(), page.next(), page.asOf());
  }
}
