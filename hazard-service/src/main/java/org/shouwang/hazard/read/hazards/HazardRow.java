package org.shouwang.hazard.read.hazards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.HazardCategory;
import org.shouwang.contracts.hazard.HazardCorrectedV1;
import org.shouwang.contracts.hazard.HazardGrade;
import org.shouwang.contracts.hazard.HazardSource;
import org.shouwang.contracts.hazard.RectificationMeasure;
import org.shouwang.hazard.domain.Facets.Operation;
import org.shouwang.hazard.domain.Facets.Plan;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.HazardStatus;

/**
 * One hazard as it stands; what has not happened yet is absent.
 *
 * @param before where a duplicate stood before it was marked
 * @param enterprise who must rectify it
 * @param version the sequence of its last event, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HazardRow(
    HazardStatus status,
    @Nullable HazardStatus before,
    @Nullable String district,
    @Nullable String cooperative,
    @Nullable String enterprise,
    @Nullable Reported report,
    @Nullable Confirmed confirmation,
    @Nullable Assigned assignment,
    @Nullable Instant rectifiedAt,
    @Nullable Instant closedAt,
    int rejections,
    Links links,
    Facets facets,
    long version) {

  static final HazardRow EMPTY =
      new HazardRow(
          HazardStatus.UNREPORTED,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          0,
          Links.NONE,
          Facets.NONE,
          -1);

  /**
   * What was reported, as corrected since.
   *
   * @param at when
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reported(
      Instant at,
      HazardSource source,
      @Nullable String visitId,
      @Nullable String findingId,
      HazardCategory category,
      @Nullable String clause,
      String description,
      @Nullable String place) {
    Reported corrected(HazardCorrectedV1 by) {
      return new Reported(
          at,
          source,
          visitId,
          findingId,
          by.category() != null ? by.category() : category,
          by.clause() != null ? by.clause() : clause,
          by.description() != null ? by.description() : description,
          by.place() != null ? by.place() : place);
    }
  }

  record Confirmed(Instant at, HazardGrade grade) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Assigned(
      Instant at, RectificationMeasure measure, @Nullable String assigneeId, Instant dueAt) {}

  /**
   * Other hazards that it is one with.
   *
   * @param duplicateOf the hazard as it was reported first (重复)
   * @param recurrenceOf the closed hazard that came back as this one (复发)
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Links(@Nullable String duplicateOf, @Nullable String recurrenceOf) {
    static final Links NONE = new Links(null, null);
  }

  /**
   * What is true of it beside its state.
   *
   * @param plan how far the governance plan of a major hazard has come (治理方案)
   * @param supervision whether it is listed (挂牌督办)
   * @param operation how much of the operation stands still because of it (停产停业)
   * @param reviewDueAt by when the enterprise's request to resume is reviewed on site (复查)
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Facets(
      Plan plan, Supervision supervision, Operation operation, @Nullable Instant reviewDueAt) {
    static final Facets NONE = new Facets(Plan.NONE, Supervision.NONE, Operation.NORMAL, null);

    Facets plan(Plan next) {
      return new Facets(next, supervision, operation, reviewDueAt);
    }

    Facets supervision(Supervision next) {
      return new Facets(plan, next, operation, reviewDueAt);
    }

    Facets operation(Operation next) {
      return new Facets(plan, supervision, next, null);
    }

    Facets reviewDueAt(Instant at) {
      return new Facets(plan, supervision, operation, at);
    }
  }

  HazardRow corrected(HazardCorrectedV1 by) {
    return report == null ? this : reported(report.corrected(by));
  }

  HazardRow duplicateOf(String original) {
    return wasBefore(status)
        .in(HazardStatus.DUPLICATE)
        .linked(new Links(original, links.recurrenceOf()));
  }

  HazardRow noDuplicate() {
    return in(before == null ? status : before)
        .wasBefore(null)
        .linked(new Links(null, links.recurrenceOf()));
  }

  HazardRow graded(HazardGrade grade) {
    return confirmation == null ? this : confirmed(new Confirmed(confirmation.at(), grade));
  }

  HazardRow with(Facets next) {
    return new HazardRow(
        status,
        before,
        district,
        cooperative,
        enterprise,
        report,
        confirmation,
        assignment,
        rectifiedAt,
        closedAt,
        rejections,
        links,
        next,
        version);
  }

  HazardRow recurrenceOf(String earlier) {
    return linked(new Links(links.duplicateOf(), earlier));
  }

  HazardRow in(HazardStatus next) {
    return new HazardRow(
        next,
        before,
        district,
        cooperative,
        enterprise,
        report,
        confirmation,
        assignment,
        rectifiedAt,
        closedAt,
        rejections,
        links,
        facets,
        version);
  }

  private HazardRow wasBefore(@Nullable HazardStatus stood) {
    return new HazardRow(
        status,
        stood,
        district,
        cooperative,
        enterprise,
        report,
        confirmation,
        assignment,
        rectifiedAt,
        closedAt,
        rejections,
        links,
        facets,
        version);
  }

  private HazardRow linked(Links next) {
    return new HazardRow(
        status,
        before,
        district,
        cooperative,
        enterprise,
        report,
        confirmation,
        assignment,
        rectifiedAt,
        closedAt,
        rejections,
        next,
        facets,
        version);
  }

  HazardRow at(long sequence) {
    return new HazardRow(
        status,
        before,
        district,
        cooperative,
        enterprise,
        report,
        confirmation,
        assignment,
        rectifiedAt,
        closedAt,
        rejections,
        links,
        facets,
        sequence);
  }

  private HazardRow reported(@Nullable Reported next) {
    return new HazardRow(
        status,
        before,
        district,
        cooperative,
        enterprise,
        next,
        confirmation,
        assignment,
        rectifiedAt,
        closedAt,
        rejections,
        links,
        facets,
        version);
  }

  HazardRow confirmed(@Nullable Confirmed next) {
    return new HazardRow(
        status,
        before,
        district,
        cooperative,
        enterprise,
        report,
        next,
        assignment,
        rectifiedAt,
        closedAt,
        rejections,
        links,
        facets,
        version);
  }

  HazardRow assigned(@Nullable Assigned next) {
    return new HazardRow(
        status,
        before,
        district,
        cooperative,
        enterprise,
        report,
        confirmation,
        next,
        rectifiedAt,
        closedAt,
        rejections,
        links,
        facets,
        version);
  }

  HazardRow rectified(@Nullable Instant at) {
    return new HazardRow(
        status,
        before,
        district,
        cooperative,
        enterprise,
        report,
        confirmation,
        assignment,
        at,
        closedAt,
        rejections,
        links,
        facets,
        version);
  }

  HazardRow closed(@Nullable Instant at) {
    return new HazardRow(
        status,
        before,
        district,
        cooperative,
        enterprise,
        report,
        confirmation,
        assignment,
        rectifiedAt,
        at,
        rejections,
        links,
        facets,
        version);
  }

  HazardRow rejected(int count) {
    return new HazardRow(
        status,
        before,
        district,
        cooperative,
        enterprise,
        report,
        confirmation,
        assignment,
        rectifiedAt,
        closedAt,
        count,
        links,
        facets,
        version);
  }
}
