package org.shouwang.reporting.read.scoreboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.membership.CooperativeKind;
import org.shouwang.kit.projection.Freshness;
import org.shouwang.kit.web.Page;
import org.shouwang.reporting.figures.Figures;

/**
 * The overview of a district (区县总览) as of an instant: the whole, and its cooperatives beside each
 * other.
 *
 * @param district its code
 * @param asOf the instant; everything that occurred up to it counts, itself included
 * @param cooperatives how many there were that were not dissolved
 * @param enterprises how many were in the register
 * @param counters what happened so far; {@code members} counts memberships, {@code staff} those of
 *     all enterprises
 * @param indicators how well it went
 * @param timeToClose how long closed hazards took
 * @param trend month by month
 * @param table the cooperatives that had been proposed by then
 * @param policies the policy versions (政策版本) by whose numbers these figures came about
 * @param provisional whether something that was recorded up to {@code asOf} may still be missing
 * @param freshness how far the logs were read: the vector of commits that the figures contain
 */
record Overview(
    String district,
    Instant asOf,
    long cooperatives,
    long enterprises,
    Answers.Counters counters,
    Answers.Indicators indicators,
    Answers.TimeToClose timeToClose,
    List<Answers.Month> trend,
    Page<Row> table,
    List<String> policies,
    boolean provisional,
    Freshness freshness) {

  /** One cooperative among the others. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(
      String id,
      String name,
      CooperativeKind kind,
      @Nullable String township,
      CooperativeCard.@Nullable Stage stage,
      Answers.Counters counters,
      Answers.Indicators indicators) {
    static Row of(String id, CooperativeCard card, Figures figures, Coverage coverage) {
      Figures staff = coverage.staffFigures();
      return new Row(
          id,
          card.name(),
          card.kind(),
          card.township(),
          card.stage(coverage.asOf()).orElse(null),
          Answers.Counters.of(figures, staff),
          Answers.Indicators.of(figures, staff, coverage.inspected()));
    }
  }
}
