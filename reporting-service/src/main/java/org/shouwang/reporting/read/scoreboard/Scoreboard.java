package org.shouwang.reporting.read.scoreboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.membership.CooperativeKind;
import org.shouwang.kit.projection.Freshness;
import org.shouwang.reporting.figures.Figures;
import org.shouwang.reporting.figures.Shard;

/**
 * The scoreboard of a cooperative (合作社积分牌) as of an instant.
 *
 * @param cooperative whose
 * @param asOf the instant; everything that occurred up to it counts, itself included
 * @param counters what happened so far
 * @param suspendedMembers members whose rights were paused
 * @param indicators how well it went
 * @param timeToClose how long closed hazards took
 * @param trend month by month
 * @param policies the policy versions (政策版本) by whose numbers these figures came about
 * @param provisional whether something that was recorded up to {@code asOf} may still be missing
 * @param freshness how far the logs were read: the vector of commits that the figures contain
 */
record Scoreboard(
    Cooperative cooperative,
    Instant asOf,
    Answers.Counters counters,
    int suspendedMembers,
    Answers.Indicators indicators,
    Answers.TimeToClose timeToClose,
    List<Answers.Month> trend,
    List<String> policies,
    boolean provisional,
    Freshness freshness) {

  static Scoreboard of(
      String id, CooperativeCard card, Shard shard, Coverage coverage, Freshness freshness) {
    Instant asOf = coverage.asOf();
    Figures figures = new Figures(shard.ledger(), asOf);
    Figures staff = coverage.staffFigures();
    TreeSet<String> policies = new TreeSet<>(shard.policies(asOf));
    policies.addAll(coverage.staff().policies(asOf));
    return new Scoreboard(
        Cooperative.of(id, card, asOf),
        asOf,
        Answers.Counters.of(figures, staff),
        coverage.suspended(),
        Answers.Indicators.of(figures, staff, coverage.inspected()),
        Answers.TimeToClose.of(figures),
        Answers.trend(shard.ledger(), card.since(), figures),
        List.copyOf(policies),
        freshness.provisionalAt(asOf),
        freshness);
  }

  /**
   * The cooperative as it was at that instant.
   *
   * @param stage absent before it was proposed
   * @param lead the leading enterprise, absent while there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Cooperative(
      String id,
      String name,
      CooperativeKind kind,
      @Nullable String township,
      boolean fictitious,
      CooperativeCard.@Nullable Stage stage,
      @Nullable Lead lead) {
    static Cooperative of(String id, CooperativeCard card, Instant asOf) {
      return new Cooperative(
          id,
          card.name(),
          card.kind(),
          card.township(),
          card.fictitious(),
          card.stage(asOf).orElse(null),
          card.lead(asOf).map(Lead::of).orElse(null));
    }
  }

  /**
   * The lead (龙头企业).
   *
   * @param person its person in charge, by opaque id
   * @param until last day of the term
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Lead(
      String enterprise, @Nullable String person, Instant since, @Nullable LocalDate until) {
    static Lead of(CooperativeCard.LeadTerm term) {
      return new Lead(term.enterprise(), term.person(), term.from(), term.until());
    }
  }
}
