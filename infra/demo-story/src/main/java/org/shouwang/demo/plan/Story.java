package org.shouwang.demo.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One cooperative's story.
 *
 * @param key prefixes its accounts' names
 * @param leader the bureau's leader
 * @param officer the bureau's officer
 * @param rewardOfficer who pays rewards for reports of the public (奖励经办人); null where none are paid
 * @param until when the last thing of it has happened
 * @param told the figures of the founding report, which the platform must show in the end
 */
public record Story(
    String key,
    District district,
    Person leader,
    Person officer,
    @Nullable Person rewardOfficer,
    Cooperative cooperative,
    List<Expert> experts,
    List<Month> months,
    Instant until,
    Map<Counter, Integer> told) {
  public Story {
    experts = List.copyOf(experts);
    months = List.copyOf(months);
    told = Map.copyOf(told);
  }

  /** Everybody's enterprise, in the order of joining. The first one leads (龙头). */
  public List<Enterprise> members() {
    return months.stream().flatMap(month -> month.joining().stream()).toList();
  }

  public Stream<Visit> visits() {
    return campaigns().flatMap(campaign -> campaign.visits().stream());
  }

  public Stream<Campaign> campaigns() {
    return months.stream().flatMap(month -> month.campaigns().stream());
  }
}
