package org.shouwang.hazard.read.hazards;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.HazardCategory;
import org.shouwang.contracts.hazard.HazardGrade;
import org.shouwang.kit.domain.Authority;

/**
 * What worklists and the map are narrowed by; what is null narrows nothing.
 *
 * @param authority on whose authority it stands
 * @param timeliness any of these
 * @param overdue whether its deadline is over, by the clock as it is read
 */
public record LedgerFilter(
    @Nullable String cooperative,
    @Nullable String enterprise,
    @Nullable HazardCategory category,
    @Nullable HazardGrade grade,
    @Nullable Authority authority,
    @Nullable List<Timeliness> timeliness,
    @Nullable Boolean overdue) {

  /**
   * The conditions.
   *
   * @param dueField which deadline is meant
   */
  public List<Bson> conditions(String dueField, Instant now) {
    List<Bson> all = new ArrayList<>();
    equal(all, "cooperative", cooperative);
    equal(all, "enterprise", enterprise);
    equal(all, "report.category", category);
    equal(all, "confirmation.grade", grade);
    equal(all, "facets.authority", authority);
    if (timeliness != null) {
      all.add(in("facets.timeliness", timeliness.stream().map(Timeliness::name).toList()));
    }
    if (overdue != null) {
      Date at = Date.from(now);
      all.add(overdue ? lte(dueField, at) : or(gt(dueField, at), eq(dueField, null)));
    }
    return all;
  }

  /** The same where hazards may be in whatever state: overdue is only what is not signed off. */
  public List<Bson> conditions(Instant now) {
    List<Bson> all = conditions("assignment.dueAt", now);
    if (overdue != null) {
      Bson pending = in("index.tasks", Task.RECTIFY.name(), Task.ACCEPT.name());
      Bson due = all.removeLast();
      all.add(overdue ? and(pending, due) : or(nor(pending), due));
    }
    return all;
  }

  private static void equal(List<Bson> all, String field, @Nullable Object value) {
    if (value != null) {
      all.add(eq(field, value.toString()));
    }
  }
}
