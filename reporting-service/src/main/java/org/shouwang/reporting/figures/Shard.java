package org.shouwang.reporting.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;

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

  /** After one more event. */
  public Shard plus(ContractEvent event) {
    return plus(Entry.of(event));
  }

  Shard plus(Entry entry) {
    Ledger counted = ledger;
    for (int i = 0; i < entry.ticks().size(); i++) {
      if (keeps(entry.months().get(i))) {
        counted = counted.plus(entry.ticks().get(i));
      }
    }
    String policy = entry.policy();
    return new Shard(
        month,
        counted,
        policy == null || !keeps(entry.month())
            ? policies
            : earliest(policies, Map.of(policy, entry.event().occurredAt())));
  }

  private boolean keeps(YearMonth of) {
    return month == null || month.equals(of);
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
}
