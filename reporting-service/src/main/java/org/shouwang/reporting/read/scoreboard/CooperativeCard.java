package org.shouwang.reporting.read.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.membership.CooperativeKind;
import org.shouwang.reporting.figures.AsOf;

/**
 * What is known of one cooperative beside its figures (合作社), with its whole past.
 *
 * @param district whose it is
 * @param name its name
 * @param kind what it is grouped by
 * @param township in charge, if one is
 * @param fictitious whether it was invented for a demonstration
 * @param stages since when it is in which stage, in the order of the log
 * @param leads who led it, in the order of the log
 */
record CooperativeCard(
    String district,
    String name,
    CooperativeKind kind,
    @Nullable String township,
    boolean fictitious,
    List<StageChange> stages,
    List<LeadTerm> leads) {

  CooperativeCard {
    stages = List.copyOf(stages);
    leads = List.copyOf(leads);
  }

  /** How far a cooperative has come (阶段). */
  enum Stage {
    /** 拟建. */
    PROPOSED,
    /** 试点. */
    PILOTING,
    /** 评估. */
    EVALUATED,
    /** 推广. */
    ROLLED_OUT,
    /** 解散. */
    DISSOLVED
  }

  record StageChange(Stage stage, Instant at) {}

  /**
   * Who leads (龙头企业).
   *
   * @param enterprise the leading enterprise
   * @param person its person in charge, by opaque id
   * @param from when it was appointed
   * @param until last day of the term, local
   */
  record LeadTerm(
      String enterprise, @Nullable String person, Instant from, @Nullable LocalDate until) {

    private boolean runsAt(Instant at) {
      return until == null || !LocalDate.ofInstant(at, AsOf.ZONE).isAfter(until);
    }
  }

  /** When it was proposed; before that there was no such cooperative. */
  Instant since() {
    return stages.getFirst().at();
  }

  /** The stage at an instant; empty before it was proposed. */
  Optional<Stage> stage(Instant at) {
    return stages.stream()
        .filter(change -> !change.at().isAfter(at))
        .max(Comparator.comparing(StageChange::at).thenComparing(StageChange::stage))
        .map(StageChange::stage);
  }

  /** Who led at an instant: whoever was appointed last, unless the term is over. */
  Optional<LeadTerm> lead(Instant at) {
    return leads.stream()
        .filter(term -> !term.from().isAfter(at))
        .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later)
        .filter(term -> term.runsAt(at));
  }

  CooperativeCard entered(Stage stage, Instant at) {
    List<StageChange> more = new ArrayList<>(stages);
    more.add(new StageChange(stage, at));
    return new CooperativeCard(district, name, kind, township, fictitious, more, leads);
  }

  CooperativeCard ledBy(LeadTerm term) {
    List<LeadTerm> more = new ArrayList<>(leads);
    more.add(term);
    return new CooperativeCard(district, name, kind, township, fictitious, stages, more);
  }
}
