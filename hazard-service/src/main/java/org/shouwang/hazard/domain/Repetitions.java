package org.shouwang.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.FlagRepetition;
import org.shouwang.hazard.domain.HazardEvent.RepetitionFlagged;
import org.shouwang.hazard.domain.LifecyclePolicy.Repeated;
import org.shouwang.hazard.domain.Scrutiny.Repetition;
import org.shouwang.hazard.domain.Stage.Closed;
import org.shouwang.hazard.domain.Stage.Treated;

/**
 * 重复隐患: the same kind of hazard at one enterprise again and again, each closed as if it were the
 * first. It refuses nothing; it tells whoever judges.
 */
public final class Repetitions {
  /** Of more, an event names the last ones. */
  private static final int NAMED = 50;

  private static final Comparator<Seen> IN_ORDER =
      Comparator.comparing(Seen::reportedAt).thenComparing(Seen::hazard);

  private Repetitions() {}

  /**
   * A confirmed hazard of an enterprise.
   *
   * @param clause the clause, if named
   * @param place where on the site, if said
   */
  public record Seen(
      String hazard,
      Instant reportedAt,
      String category,
      @Nullable String clause,
      @Nullable String place) {

    /**
     * Whether it is the same once more: of the same clause; where neither names one, of the same
     * category at the same place.
     */
    boolean sameKind(Seen other) {
      return clause != null || other.clause != null
          ? Objects.equals(clause, other.clause)
          : category.equals(other.category) && place != null && place.equals(other.place);
    }

    private LocalDate day() {
      return Days.of(reportedAt);
    }
  }

  /**
   * A hazard that comes as one of too many.
   *
   * @param earlier the others within its period, in the order in which they were reported
   */
  public record Found(String hazard, List<String> earlier) {
    public Found {
      earlier = List.copyOf(earlier);
    }

    /** How many there were with it. */
    public int times() {
      return earlier.size() + 1;
    }
  }

  /**
   * What the confirmation of a hazard makes a repetition of: itself mostly; a later one where this
   * one was reported before and is confirmed after it.
   *
   * @param hazard the one just confirmed; nothing comes of one that is not among the others
   * @param confirmed the confirmed ones of its enterprise, itself among them
   */
  public static List<Found> of(String hazard, List<Seen> confirmed, Repeated rule) {
    return confirmed.stream()
        .filter(seen -> seen.hazard().equals(hazard))
        .filter(seen -> rule.asked())
        .flatMap(news -> of(news, confirmed, rule))
        .toList();
  }

  private static Stream<Found> of(Seen news, List<Seen> confirmed, Repeated rule) {
    List<Seen> same = confirmed.stream().filter(news::sameKind).sorted(IN_ORDER).toList();
    return same.stream()
        .filter(one -> one.equals(news) || before(news, one, rule))
        .map(one -> new Found(one.hazard(), earlier(one, same, rule)))
        .filter(found -> found.times() >= rule.times());
  }

  private static List<String> earlier(Seen one, List<Seen> same, Repeated rule) {
    return same.stream().filter(other -> before(other, one, rule)).map(Seen::hazard).toList();
  }

  private static boolean before(Seen other, Seen one, Repeated rule) {
    return IN_ORDER.compare(other, one) < 0
        && !other.day().isBefore(one.day().minusMonths(rule.months()));
  }

  /**
   * Nothing comes of one that is no confirmed hazard any more, or was told of as many. The
   * confirmation that makes it one may have happened before its report: another hazard's that was
   * entered late. It is one of many from its report on.
   */
  static List<HazardEvent> flag(Known hazard, FlagRepetition c) {
    Repetition told = hazard.scrutiny().repetition();
    boolean stands = hazard.stage() instanceof Treated || hazard.stage() instanceof Closed;
    return !stands || told != null && told.times() >= c.found().times()
        ? List.of()
        : List.of(
            new RepetitionFlagged(
                c.at().isBefore(hazard.reportedAt()) ? hazard.reportedAt() : c.at(),
                c.found().times(),
                c.months(),
                last(c.found().earlier()),
                c.policyVersion()));
  }

  private static List<String> last(List<String> earlier) {
    return earlier.subList(Math.max(0, earlier.size() - NAMED), earlier.size());
  }
}
