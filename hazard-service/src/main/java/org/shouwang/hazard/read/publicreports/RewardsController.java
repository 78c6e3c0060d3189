package org.shouwang.hazard.read.publicreports;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static org.shouwang.kit.access.Role.AUDITOR;
import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.REWARD_OFFICER;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.reward.RewardStatus;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.projection.Freshness;
import org.shouwang.kit.projection.NewestFirst;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.ReadsView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of rewards (奖励台账). */
@RestController
@RequestMapping("/api/v1/rewards")
class RewardsController {
  private final View<RewardRow> rewards;
  private final Reach reach;

  RewardsController(Views views, RewardsProjection rewards, Reach reach) {
    this.rewards = views.of(rewards);
    this.reach = reach;
  }

  record ListedReward(String id, @JsonUnwrapped RewardRow reward) {}

  /**
   * The ledger's sums.
   *
   * @param of how many rewards were assessed or denied in the time asked for: the N of each n/N
   * @param yuan what was assessed in all
   * @param by each state's share of them
   * @param freshness up to when nothing is missing
   */
  record Totals(long of, long yuan, Map<RewardStatus, Share> by, Freshness freshness) {}

  /**
   * Some of them.
   *
   * @param n how many
   * @param yuan how much
   */
  record Share(long n, long yuan) {}

  /** The district's rewards, those decided last first. */
  @GetMapping
  @ReadsView(RewardsProjection.NAME)
  @Access(
      roles = {REWARD_OFFICER, BUREAU_LEADER, AUDITOR},
      tenant = Tenant.OF_CALLER)
  Page<ListedReward> list(
      Caller caller,
      Paging paging,
      @RequestParam(required = false) @Nullable RewardStatus status,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant until) {
    List<Bson> filters = within(caller, from, until);
    if (status != null) {
      filters.add(eq("status", status.name()));
    }
    return new NewestFirst<>(rewards, "decidedAt", row -> Objects.requireNonNull(row.decidedAt()))
        .page(paging, and(filters), found -> new ListedReward(found.id(), found.state()));
  }

  /**
   * How many and how much, by state.
   *
   * @param from decided at or after
   * @param until decided before
   */
  @GetMapping("/totals")
  @ReadsView(RewardsProjection.NAME)
  @Access(
      roles = {REWARD_OFFICER, BUREAU_LEADER, AUDITOR},
      tenant = Tenant.OF_CALLER)
  Totals totals(
      Caller caller,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant until) {
    Reading<RewardRow> reading = rewards.live();
    Map<RewardStatus, Share> by = new EnumMap<>(RewardStatus.class);
    for (Document found :
        reading
            .collection()
            .aggregate(
                List.of(
                    match(and(within(caller, from, until))),
                    group("$status", sum("n", 1L), sum("yuan", "$amountYuan"))))) {
      by.put(
          RewardStatus.valueOf(found.getString("_id")),
          new Share(number(found, "n"), number(found, "yuan")));
    }
    return new Totals(
        by.values().stream().mapToLong(Share::n).sum(),
        by.values().stream().mapToLong(Share::yuan).sum(),
        by,
        reading.freshness());
  }

  private static long number(Document found, String field) {
    return found.get(field, Number.class).longValue();
  }

  private List<Bson> within(Caller caller, @Nullable Instant from, @Nullable Instant until) {
    List<Bson> filters = new ArrayList<>();
    filters.add(reach.of(caller));
    if (from != null) {
      filters.add(gte("decidedAt", Date.from(from)));
    }
    if (until != null) {
      filters.add(lt("decidedAt", Date.from(until)));
    }
    return filters;
  }
}
