package org.shouwang.kit.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.stream.Place;
import org.shouwang.kit.stream.Tally;

/**
 * How fresh an answer is (数据时点).
 *
 * @param recordedAt when the newest event that it contains was recorded; null when it contains none
 * @param knownAt everything that its logs recorded before this instant is in the answer; null while
 *     a log has not told yet
 * @param commits by context, the last commit that it contains from each partition, 0 for none
 * @param parked events that were set aside; until they are released the answer is incomplete
 * @param gaps what the topics lack or the view passed over, in plain words; until the view is
 *     rebuilt from what is whole the answer is incomplete
 */
public record Freshness(
    @Nullable Instant recordedAt,
    @Nullable Instant knownAt,
    Map<String, List<Long>> commits,
    long parked,
    List<String> gaps) {
  /** Of an answer that nothing was read for. */
  static final Freshness NOTHING = new Freshness(null, null, Map.of(), 0, List.of());

  public Freshness {
    commits = Map.copyOf(commits);
    gaps = List.copyOf(gaps);
  }

  /** Whether anything was set aside or lost. */
  @JsonProperty
  public boolean incomplete() {
    return parked > 0 || !gaps.isEmpty();
  }

  /** Whether something recorded up to an instant may still be missing from the answer. */
  public boolean provisionalAt(Instant instant) {
    return knownAt == null || !knownAt.isAfter(instant);
  }

  /** Of an answer that draws on another view too: what both contain. */
  public Freshness and(Freshness other) {
    Map<String, List<Long>> both = new TreeMap<>(commits);
    other.commits.forEach((log, vector) -> both.merge(log, vector, Freshness::least));
    List<String> all = new ArrayList<>(gaps);
    all.addAll(other.gaps);
    return new Freshness(
        later(recordedAt, other.recordedAt),
        knownAt == null || !other.provisionalAt(knownAt) ? knownAt : other.knownAt,
        both,
        parked + other.parked,
        all);
  }

  private static List<Long> least(List<Long> one, List<Long> other) {
    if (one.size() != other.size()) { // one of them reads a newer topic already
      return Collections.min(one) <= Collections.min(other) ? one : other;
    }
    return IntStream.range(0, one.size())
        .mapToObj(p -> Math.min(one.get(p), other.get(p)))
        .toList();
  }

  /**
   * From what was seen of each log's partitions.
   *
   * @param byContext the checkpoint of every partition, of each log
   */
  static Freshness of(Map<String, List<Checkpoint>> byContext, long parked) {
    Map<String, List<Long>> commits = new TreeMap<>();
    List<String> gaps = new ArrayList<>();
    @Nullable Instant recordedAt = null;
    List<Instant> known = new ArrayList<>();
    for (var log : byContext.entrySet()) {
      List<Checkpoint> partitions = log.getValue();
      commits.put(
          log.getKey(), partitions.stream().map(c -> Place.commit(c.tally().place())).toList());
      partitions.stream().map(c -> c.tally().gap()).filter(Objects::nonNull).forEach(gaps::add);
      for (Checkpoint partition : partitions) {
        recordedAt = later(recordedAt, partition.tally().recordedAt());
      }
      Instant until = Tally.until(partitions.stream().map(Checkpoint::tally).toList());
      if (until != null) {
        known.add(until);
      }
    }
    boolean allTold = !known.isEmpty() && known.size() == byContext.size();
    @Nullable Instant knownAt = allTold ? Collections.min(known) : null;
    return new Freshness(recordedAt, knownAt, commits, parked, gaps);
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }
}
