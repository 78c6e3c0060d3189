package org.shouwang.hazard.read.hazards.search;

import static com.mongodb.client.model.Filters.and;

import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.read.hazards.HazardRow;
import org.shouwang.hazard.read.hazards.search.SearchCursor.Behind;
import org.shouwang.hazard.read.hazards.search.SearchCursor.Within;
import org.shouwang.hazard.text.Words;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;

/**
 * The hazards that hold all words, page by page, each from the filling of the view that the first
 * one came from. So many of the newest that may hold them are ranked against each other; behind the
 * last of these the next as many follow.
 *
 * @param view the ledger
 * @param ranked how many at most
 */
record RankedHits(View<HazardRow> view, int ranked) {

  /**
   * A page.
   *
   * @param found how many hold all words, of those ranked
   * @param complete whether all that may hold them were ranked against each other
   */
  record Found(int found, boolean complete, Page<Hit> page) {}

  /** Hazards in a row, and whether there are others before and behind them. */
  private record Stretch(List<Reading.Entry<HazardRow>> all, boolean first, boolean last) {
    Spot newest() {
      return Spot.of(all.getFirst().id(), all.getFirst().state());
    }

    Spot oldest() {
      return Spot.of(all.getLast().id(), all.getLast().state());
    }

    List<Hit> hits(Words words) {
      return all.stream()
          .flatMap(one -> Hit.of(one.id(), one.state(), words).stream())
          .sorted(Hit.ORDER)
          .toList();
    }
  }

  /**
   * One page of them.
   *
   * @param filter the hazards that may hold them
   * @throws ProblemException 422 if the cursor's filling was dropped
   */
  Found page(Paging paging, Bson filter, Words words) {
    SearchCursor from = paging.position().map(SearchCursor::parse).orElse(null);
    Reading<HazardRow> reading = from == null ? view.live() : view.at(from.tag());
    Stretch stretch = stretch(reading, filter, from);
    if (from != null) {
      view.at(from.tag()); // a filling dropped while it was read looks like the end of the list
    }
    List<Hit> hits = stretch.hits(words);
    List<Hit> left =
        from instanceof Within within ? hits.stream().filter(within::before).toList() : hits;
    List<Hit> shown = left.subList(0, Math.min(paging.limit(), left.size()));
    SearchCursor next = next(reading.tag(), from, stretch, left, shown);
    return new Found(
        hits.size(),
        stretch.first() && stretch.last(),
        paging.part(shown, next == null ? null : next.text(), reading.freshness().recordedAt()));
  }

  private Stretch stretch(Reading<HazardRow> reading, Bson filter, @Nullable SearchCursor from) {
    if (from instanceof Within within) {
      // What was entered since with an earlier date lies between the ends too; twice is plenty.
      Bson there = and(filter, within.newest().onwards(), within.oldest().until());
      return new Stretch(
          reading.query(there, Spot.ORDER, 2 * ranked), within.first(), within.last());
    }
    Bson there = from instanceof Behind behind ? and(filter, behind.oldest().behind()) : filter;
    List<Reading.Entry<HazardRow>> found = reading.query(there, Spot.ORDER, ranked + 1);
    boolean last = found.size() <= ranked;
    return new Stretch(last ? found : found.subList(0, ranked), from == null, last);
  }

  private static @Nullable SearchCursor next(
      String tag, @Nullable SearchCursor from, Stretch stretch, List<Hit> left, List<Hit> shown) {
    Spot newest = from instanceof Within within ? within.newest() : null;
    Spot oldest = from instanceof Within within ? within.oldest() : null;
    if (shown.size() < left.size()) {
      Hit end = shown.getLast();
      return new Within(
          tag,
          newest == null ? stretch.newest() : newest,
          oldest == null ? stretch.oldest() : oldest,
          stretch.first(),
          stretch.last(),
          end.score(),
          end.spot());
    }
    return stretch.last() ? null : new Behind(tag, oldest == null ? stretch.oldest() : oldest);
  }
}
