package org.shouwang.hazard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hazard (隐患) as it stands. */
public sealed interface Hazard {

  /** The state's name. */
  HazardStatus status();

  /** Not reported yet. */
  record Unreported() implements Hazard {
    @Override
    public HazardStatus status() {
      return HazardStatus.UNREPORTED;
    }
  }

  /**
   * A hazard that was reported.
   *
   * @param report what was reported, as corrected since
   * @param reportedAt when; the order of reporters follows it
   * @param stage how far it has come
   * @param facets what is true of it beside
   * @param recurrenceOf the closed hazard that came back as this one
   * @param since when its last event happened in the world; nothing may happen before that
   */
  record Known(
      Report report,
      Instant reportedAt,
      Stage stage,
      Facets facets,
      @Nullable String recurrenceOf,
      Instant since)
      implements Hazard {
    static Known reported(Report report, Instant at) {
      return new Known(report, at, new Stage.Reported(false), Facets.NONE, null, at);
    }

    @Override
    public HazardStatus status() {
      return stage.status();
    }

    /** The enterprise that must rectify it now. */
    public String enterprise() {
      return report.enterprise();
    }

    Known in(Stage next) {
      return new Known(report, reportedAt, next, facets, recurrenceOf, since);
    }

    Known with(Facets next) {
      return new Known(report, reportedAt, stage, next, recurrenceOf, since);
    }

    Known at(Instant instant) {
      return new Known(report, reportedAt, stage, facets, recurrenceOf, instant);
    }

    Known corrected(Report next) {
      return new Known(next, reportedAt, stage, facets, recurrenceOf, since);
    }

    Known recurring(String earlier) {
      return new Known(report, reportedAt, stage, facets, earlier, since);
    }
  }
}
