package org.shouwang.reporting.read.scoreboard;

import static org.shouwang.reporting.figures.Counter.*;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.reporting.figures.Figures;
import org.shouwang.reporting.figures.Ledger;
import org.shouwang.reporting.figures.Ratio;
import org.shouwang.reporting.figures.Trend;

/** The parts that answers are made of; what each figure means stands in {@link Figures}. */
final class Answers {
  private Answers() {}

  /**
   * n of N, with the rate beside it, never alone.
   *
   * @param rate in percent with one digit; null where N is 0, which a screen shows as "—"
   */
  record Rated(
      long n,
      @JsonProperty("N") long total,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal rate) {
    static Rated of(Ratio ratio) {
      return new Rated(ratio.n(), ratio.total(), ratio.rate());
    }
  }

  /** What happened so far. */
  record Counters(
      long members,
      long experts,
      long staff,
      long groupStudies,
      long topicTeachings,
      long scenarioTeachings,
      long seminars,
      long courses,
      long exchanges,
      long symposia,
      long onSiteMeetings,
      long advisoryMeetings,
      long expertVisits,
      long expertPersonTimes,
      long jointInspectionsPlanned,
      long jointInspections,
      long visits,
      long visitsCompleted,
      long findings,
      long strengths,
      long drills,
      long caseStudies,
      long hazardsReported,
      long hazardsDismissed,
      long hazardsConfirmed,
      long hazardsClosed,
      long hazardsReopened,
      long hazardsDuplicate,
      long hazardsTransferredOut,
      long hazardsExtinguished,
      long hazardsOpen,
      long hazardsOverdue,
      long majorHazardsConfirmed,
      long majorHazardsClosed,
      long rectificationsSubmitted,
      long rectificationsRejected) {
    static Counters of(Figures figures, Figures staff) {
      return new Counters(
          figures.members(),
          figures.experts(),
          staff.trainingCoverage().total(),
          figures.count(GROUP_STUDIES),
          figures.count(TOPIC_TEACHINGS),
          figures.count(SCENARIO_TEACHINGS),
          figures.count(SEMINARS),
          figures.count(COURSES),
          figures.count(EXCHANGES),
          figures.count(SYMPOSIA),
          figures.count(ON_SITE_MEETINGS),
          figures.count(ADVISORY_MEETINGS),
          figures.count(EXPERT_VISITS),
          figures.expertPersonTimes(),
          figures.count(INSPECTIONS_PLANNED),
          figures.count(INSPECTIONS_CLOSED),
          figures.count(VISITS),
          figures.count(VISITS_COMPLETED),
          figures.count(FINDINGS),
          figures.count(STRENGTHS),
          figures.drills(),
          figures.count(CASE_STUDIES),
          figures.count(HAZARDS_REPORTED),
          figures.count(HAZARDS_DISMISSED),
          figures.confirmed(),
          figures.closed(),
          figures.count(HAZARDS_REOPENED),
          figures.duplicates(),
          figures.count(HAZARDS_TRANSFERRED_OUT),
          figures.count(HAZARDS_EXTINGUISHED),
          figures.open(),
          figures.overdue(),
          figures.majorConfirmed(),
          figures.majorClosed(),
          figures.count(RECTIFICATIONS_SUBMITTED),
          figures.count(RECTIFICATIONS_REJECTED));
    }
  }

  /**
   * How well it goes (指标).
   *
   * @param inspectionCoverage absent for a district
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Indicators(
      Rated grossRectification,
      Rated dueRectification,
      Rated originalDueRectification,
      Rated onTime,
      Rated majorRectification,
      Rated trainingCoverage,
      @Nullable Rated inspectionCoverage) {
    static Indicators of(Figures figures, Figures staff, @Nullable Ratio inspected) {
      return new Indicators(
          Rated.of(figures.grossRectification()),
          Rated.of(figures.dueRectification()),
          Rated.of(figures.originalDueRectification()),
          Rated.of(figures.onTime()),
          Rated.of(figures.majorRectification()),
          Rated.of(staff.trainingCoverage()),
          inspected == null ? null : Rated.of(inspected));
    }
  }

  /**
   * How long it took from confirmation to acceptance (整改时长).
   *
   * @param hazards of how many closed ones
   * @param meanHours with one digit, null for none
   * @param medianHours likewise
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TimeToClose(
      long hazards, @Nullable BigDecimal meanHours, @Nullable BigDecimal medianHours) {
    static TimeToClose of(Figures figures) {
      return new TimeToClose(
          figures.closed(), figures.meanHoursToClose(), figures.medianHoursToClose());
    }
  }

  /** One month: what happened in it, and how things stood at its end. */
  record Month(
      String month,
      long hazardsReported,
      long hazardsConfirmed,
      long hazardsClosed,
      long jointInspections,
      long visitsCompleted,
      long groupStudies,
      long exchanges,
      long drills,
      long caseStudies,
      long expertPersonTimes,
      long membersAtEnd,
      long hazardsOpenAtEnd,
      Rated grossRectificationAtEnd) {
    static Month of(Trend.Month month) {
      return new Month(
          month.month().toString(),
          month.count(HAZARDS_REPORTED),
          month.count(HAZARDS_CONFIRMED),
          month.count(HAZARDS_CLOSED),
          month.count(INSPECTIONS_CLOSED),
          month.count(VISITS_COMPLETED),
          month.count(GROUP_STUDIES),
          month.count(EXCHANGES),
          month.end().drills() - month.before().drills(),
          month.count(CASE_STUDIES),
          month.end().expertPersonTimes() - month.before().expertPersonTimes(),
          month.end().members(),
          month.end().open(),
          Rated.of(month.end().grossRectification()));
    }
  }

  static List<Month> trend(Ledger ledger, java.time.@Nullable Instant since, Figures figures) {
    return Trend.of(ledger, since, figures.asOf()).stream().map(Month::of).toList();
  }
}
