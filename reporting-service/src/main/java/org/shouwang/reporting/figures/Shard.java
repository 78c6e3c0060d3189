package org.shouwang.reporting.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardReopenedV1;
import org.shouwang.contracts.hazard.HazardReopenedV2;
import org.shouwang.contracts.hazard.RectificationAssignedV1;
import org.shouwang.contracts.training.EmployeeOnboardedV1;
import org.shouwang.contracts.training.TrainingRequirementMetV1;
import org.shouwang.contracts.training.TrainingRequirementMetV2;

/**
 * What is known of one owner: all of it, or what one partition says, or what happened in one month.
 * Immutable; adding and merging commute.
 *
 * @param month if only this month is kept here, by the instants of the ticks; else null
 * @param ledger her counts
 * @param policies the policy versions (政策版本) by whose numbers something was decided, each with the
 *     first time
 */
public record Shard(@Nullable YearMonth month, Ledger ledger, Map<String, Instant> policies) {
  public static final Shard EMPTY = new Shard(null, Ledger.EMPTY, Map.of());

  public Shard {
    policies = Map.copyOf(policies);
  }

  /** What is known under a key at first: nothing. */
  public static Shard initial(String key) {
    YearMonth month = Keys.month(key);
    return month == null ? EMPTY : new Shard(month, Ledger.EMPTY, Map.of());
  }

  /** The months that an event leaves anything in: a deadline lies in another than its event. */
  static List<YearMonth> months(ContractEvent event) {
    List<YearMonth> months = new ArrayList<>(4);
    for (Tick tick : Counting.ticks(event)) {
      add(months, tick.at());
    }
    if (policy(event) != null) {
      add(months, event.occurredAt());
    }
    return months;
  }

  private static void add(List<YearMonth> months, Instant at) {
    YearMonth month = AsOf.month(at);
    if (!months.contains(month)) {
      months.add(month);
    }
  }

  /** After one more event. */
  public Shard plus(ContractEvent event) {
    Ledger counted = ledger;
    for (Tick tick : Counting.ticks(event)) {
      if (keeps(tick.at())) {
        counted = counted.plus(tick);
      }
    }
    String policy = policy(event);
    return new Shard(
        month,
        counted,
        policy == null || !keeps(event.occurredAt())
            ? policies
            : earliest(policies, Map.of(policy, event.occurredAt())));
  }

  private boolean keeps(Instant at) {
    return month == null || month.equals(AsOf.month(at));
  }

  /** What both know; of more than one month if they are of several. */
  public Shard plus(Shard other) {
    return new Shard(
        Objects.equals(month, other.month) ? month : null,
        ledger.plus(other.ledger),
        earliest(policies, other.policies));
  }

  /** The policy versions used up to an instant, in the order of their names. */
  public List<String> policies(Instant until) {
    return policies.entrySet().stream()
        .filter(used -> !used.getValue().isAfter(until))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Map<String, Instant> earliest(
      Map<String, Instant> some, Map<String, Instant> others) {
    if (others.entrySet().stream().allMatch(o -> notAfter(some.get(o.getKey()), o.getValue()))) {
      return some;
    }
    Map<String, Instant> all = new TreeMap<>(some);
    others.forEach((version, at) -> all.merge(version, at, (a, b) -> a.isBefore(b) ? a : b));
    return all;
  }

  private static boolean notAfter(@Nullable Instant known, Instant at) {
    return known != null && !known.isAfter(at);
  }

  private static @Nullable String policy(ContractEvent event) {
    return switch (event) {
      case RectificationAssignedV1 e -> e.policyVersion();
      case HazardReopenedV1 e -> e.policyVersion();
      case HazardReopenedV2 e -> e.policyVersion();
      case EmployeeOnboardedV1 e -> e.policyVersion();
      case TrainingRequirementMetV1 e -> e.policyVersion();
      case TrainingRequirementMetV2 e -> e.policyVersion();
      default -> null;
    };
  }
}
