package org.shouwang.hazard.read.hazards;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.domain.Segment;
import org.shouwang.hazard.known.SameHazards;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.springframework.stereotype.Component;

/** Answers from the ledger which hazards are one. */
@Component
class LedgerOfSameHazards implements SameHazards {
  /** More than anybody reports one hazard. */
  private static final int MOST = 1_000;

  private final View<HazardRow> hazards;

  LedgerOfSameHazards(Views views, HazardsProjection hazards) {
    this.hazards = views.of(hazards);
  }

  @Override
  public Set<String> as(String hazard) {
    Reading<HazardRow> live = hazards.live();
    Set<String> same = new LinkedHashSet<>(Set.of(hazard));
    Deque<String> next = new ArrayDeque<>(same);
    while (!next.isEmpty()) {
      String id = next.remove();
      HazardRow row = live.find(id).orElse(null);
      if (row != null) {
        add(row.links().duplicateOf(), same, next);
        live.query(duplicatesOf(id, row), null, MOST).forEach(one -> add(one.id(), same, next));
      }
    }
    return same;
  }

  private static void add(@Nullable String id, Set<String> same, Deque<String> next) {
    if (id != null && same.add(id)) {
      next.add(id);
    }
  }

  /** Both were one enterprise's when one was marked, and a duplicate does not change hands. */
  private static Bson duplicatesOf(String id, HazardRow row) {
    return and(
        in("enterprise", row.facets().segments().stream().map(Segment::enterprise).toList()),
        eq("status", HazardStatus.DUPLICATE.name()),
        eq("links.duplicateOf", id));
  }
}
