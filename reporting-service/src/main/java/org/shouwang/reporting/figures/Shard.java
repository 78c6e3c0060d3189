package org.shouwang.reporting.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.RectificationAssignedV1;
import org.shouwang.contracts.training.EmployeeOnboardedV1;
import org.shouwang.contracts.training.TrainingRequirementMetV1;

/**
 * What is known of one owner: all of it, or what one partition says. Immutable; adding and merging
 * commute.
 *
 * @param ledger her counts
 * @param policies the policy versions (政策版本) by whose numbers something was decided, each with the
 *     first time
 */
public record Shard(Ledger ledger, Map<String, Instant> policies) {
  public static final Shard EMPTY = new Shard(Ledger.EMPTY, Map.of());

  public Shard {
    policies = Map.copyOf(policies);
  }

  /** After one more event. */
  public Shard plus(ContractEvent event) {
    Ledger counted = ledger;
    for (Tick tick : Counting.ticks(event)) {
      counted = counted.plus(tick);
    }
    String policy = policy(event);
    return new Shard(
        counted,
        policy == null ? policies : earliest(policies, Map.of(policy, event.occurredAt())));
  }

  /** What both know. */
  public Shard plus(Shard other) {
    return new Shard(ledger.plus(other.ledger), earliest(policies, other.policies));
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
      case EmployeeOnboardedV1 e -> e.policyVersion();
      case TrainingRequirementMetV1 e -> e.policyVersion();
      default -> null;
    };
  }
}
