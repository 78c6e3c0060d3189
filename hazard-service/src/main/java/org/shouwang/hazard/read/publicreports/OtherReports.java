package org.shouwang.hazard.read.publicreports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.reward.RewardStatus;
import org.shouwang.hazard.domain.reward.Rivals;
import org.shouwang.hazard.known.SameHazards;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.springframework.stereotype.Component;

/** Other reports of the same hazard, from this service's views: a moment behind the log at most. */
@Component
class OtherReports implements Rivals.Directory {
  /** More than anybody reports one hazard. */
  private static final int MOST = 1_000;

  private final SameHazards hazards;
  private final View<ReportRow> reports;
  private final View<RewardRow> rewards;

  OtherReports(
      Views views, SameHazards hazards, ReportsProjection reports, RewardsProjection rewards) {
    this.hazards = hazards;
    this.reports = views.of(reports);
    this.rewards = views.of(rewards);
  }

  @Override
  public Rivals of(String reportId, String hazardId) {
    Set<String> same = hazards.as(hazardId);
    return new Rivals(earlier(reportId, same), rewarded(reportId, same));
  }

  /**
   * Only a substantiated report names its hazard. One that is not rewarded, because of who sent it
   * or of what came out, takes nobody's place. Which of two in one instant was first, nobody knows.
   */
  private @Nullable String earlier(String reportId, Set<String> same) {
    Reading<ReportRow> reading = reports.live();
    Instant receivedAt = reading.find(reportId).map(ReportRow::receivedAt).orElse(null);
    if (receivedAt == null) {
      return null;
    }
    Bson before =
        and(
            in("hazardId", same),
            eq("reporter.dutyHolder", false),
            lt("receivedAt", Date.from(receivedAt)));
    return reading.query(before, ascending("receivedAt"), MOST).stream()
        .map(Reading.Entry::id)
        .filter(id -> !denied(id))
        .findFirst()
        .orElse(null);
  }

  private boolean denied(String reportId) {
    return !rewards
        .live()
        .query(and(eq("reportId", reportId), eq("status", RewardStatus.DENIED.name())), null, 1)
        .isEmpty();
  }

  private @Nullable String rewarded(String reportId, Set<String> same) {
    Bson granted =
        and(
            in("hazardId", same),
            ne("reportId", reportId),
            in(
                "status",
                Stream.of(
                        RewardStatus.APPROVED,
                        RewardStatus.NOTIFIED,
                        RewardStatus.CLAIMED,
                        RewardStatus.PAID)
                    .map(Enum::name)
                    .toList()));
    return rewards.live().query(granted, null, 1).stream()
        .map(found -> found.state().reportId())
        .findFirst()
        .orElse(null);
  }
}
