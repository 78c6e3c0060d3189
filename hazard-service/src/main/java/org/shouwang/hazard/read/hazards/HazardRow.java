package org.shouwang.hazard.read.hazards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.HazardCategory;
import org.shouwang.contracts.hazard.HazardCorrectedV1;
import org.shouwang.contracts.hazard.HazardGrade;
import org.shouwang.contracts.hazard.HazardSource;
import org.shouwang.contracts.hazard.RectificationMeasure;
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
        version);
  }
}
