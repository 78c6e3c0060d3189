package org.shouwang.reporting.read.scoreboard;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shouwang.kit.projection.Reading;
import org.shouwang.reporting.figures.Counter;
import org.shouwang.reporting.figures.Figures;
import org.shouwang.reporting.figures.Keys;
import org.shouwang.reporting.figures.Ratio;
import org.shouwang.reporting.figures.Shard;

/**
 * What of a cooperative depends on who its members were at that instant: their staff and the visits
 * that they had.
 *
 * @param members how many, suspended ones among them
 * @param suspended how many of them were suspended
 * @param inspected members that had a completed visit, of all members (检查覆盖率)
 * @param staff what is known of the staff of all members
 * @param asOf the instant
 */
record Coverage(int members, int suspended, Ratio inspected, Shard staff, Instant asOf) {

  /** The staff's figures. */
  Figures staffFigures() {
    return new Figures(staff.ledger(), asOf);
  }

  /** The coverage of some cooperatives; each of them is in the answer. */
  static Map<String, Coverage> of(
      Collection<String> cooperatives,
      Instant asOf,
      Reading<MembershipCard> memberships,
      Reading<Shard> shards) {
    Map<String, Set<String>> members = new HashMap<>();
    Map<String, Integer> suspended = new HashMap<>();
    Set<String> keys = new HashSet<>();
    for (MembershipCard card : MembershipsProjection.of(cooperatives, memberships)) {
      MembershipCard.Standing standing = card.standing(asOf).orElse(null);
      if (standing != null && standing.member()) {
        members.computeIfAbsent(card.cooperative(), c -> new TreeSet<>()).add(card.enterprise());
        if (standing == MembershipCard.Standing.SUSPENDED) {
          suspended.merge(card.cooperative(), 1, Integer::sum);
        }
        keys.add(Keys.staff(card.enterprise()));
        keys.add(Keys.visits(card.cooperative(), card.enterprise()));
      }
    }
    Map<String, Shard> found = shards.find(keys);
    Map<String, Coverage> coverage = new HashMap<>();
    for (String cooperative : cooperatives) {
      Set<String> enterprises = members.getOrDefault(cooperative, Set.of());
      coverage.put(
          cooperative,
          new Coverage(
              enterprises.size(),
              suspended.getOrDefault(cooperative, 0),
              inspected(cooperative, enterprises, found, asOf),
              staff(enterprises, found),
              asOf));
    }
    return coverage;
  }

  private static Ratio inspected(
      String cooperative, Set<String> enterprises, Map<String, Shard> found, Instant asOf) {
    long visited =
        enterprises.stream()
            .map(enterprise -> found.get(Keys.visits(cooperative, enterprise)))
            .filter(shard -> shard != null && completed(shard, asOf))
            .count();
    return new Ratio(visited, enterprises.size());
  }

  private static boolean completed(Shard shard, Instant asOf) {
    return new Figures(shard.ledger(), asOf).count(Counter.VISITS_COMPLETED) > 0;
  }

  private static Shard staff(Set<String> enterprises, Map<String, Shard> found) {
    List<Shard> staff =
        enterprises.stream()
            .map(enterprise -> found.getOrDefault(Keys.staff(enterprise), Shard.EMPTY))
            .toList();
    Shard all = Shard.EMPTY;
    for (Shard each : staff) {
      all = all.plus(each);
    }
    return all;
  }
}
