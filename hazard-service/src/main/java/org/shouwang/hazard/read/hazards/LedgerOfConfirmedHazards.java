package org.shouwang.hazard.read.hazards;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.shouwang.hazard.domain.Days;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.domain.Repetitions.Seen;
import org.shouwang.hazard.known.ConfirmedHazards;
import org.shouwang.kit.policy.NotYet;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.springframework.stereotype.Component;

/** Answers from the ledger what else is wrong, or was, at an enterprise. */
@Component
class LedgerOfConfirmedHazards implements ConfirmedHazards {
  /** More than an enterprise has within some months. */
  private static final int MOST = 10_000;

  private static final Bson CONFIRMED =
      in(
          "status",
          HazardStatus.CONFIRMED.name(),
          HazardStatus.RECTIFYING.name(),
          HazardStatus.RECTIFIED.name(),
          HazardStatus.CLOSED.name());

  private final View<HazardRow> hazards;

  LedgerOfConfirmedHazards(Views views, HazardsProjection hazards) {
    this.hazards = views.of(hazards);
  }

  @Override
  public List<Seen> around(String hazard, long sequence, int months) {
    try {
      Reading<HazardRow> live = hazards.live();
      HazardRow row =
          live.find(hazard)
              .filter(found -> found.version() >= sequence)
              .orElseThrow(() -> new NotYet(hazard + " in the ledger"));
      return live.query(near(row, months), null, MOST).stream()
          .map(found -> seen(found.id(), found.state()))
          .toList();
    } catch (ProblemException filling) {
      throw new NotYet("the ledger, which is being filled");
    }
  }

  private static Bson near(HazardRow row, int months) {
    LocalDate day = Days.of(reportedAt(row));
    return and(
        eq("enterprise", row.enterprise()),
        CONFIRMED,
        gte("report.at", endOf(day.minusMonths(months).minusDays(1))),
        lt("report.at", endOf(day.plusMonths(months))));
  }

  private static Date endOf(LocalDate day) {
    return Date.from(Days.endOf(day));
  }

  private static Instant reportedAt(HazardRow row) {
    return requireNonNull(row.report(), "whatever is in the ledger was reported").at();
  }

  private static Seen seen(String id, HazardRow row) {
    HazardRow.Reported report = requireNonNull(row.report());
    return new Seen(id, report.at(), report.category(), report.clause(), report.place());
  }
}
