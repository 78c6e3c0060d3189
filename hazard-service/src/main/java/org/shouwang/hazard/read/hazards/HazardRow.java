package org.shouwang.hazard.read.hazards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.HazardCategory;
import org.shouwang.contracts.hazard.HazardGrade;
import org.shouwang.contracts.hazard.HazardSource;
import org.shouwang.contracts.hazard.RectificationMeasure;
import org.shouwang.hazard.domain.HazardStatus;

/**
 * One hazard as it stands; what has not happened yet is absent.
 *
 * @param version the sequence of its last event, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HazardRow(
    HazardStatus status,
    @Nullable String district,
    @Nullable String cooperative,
    @Nullable String enterprise,
    @Nullable Reported report,
    @Nullable Confirmed confirmation,
    @Nullable Assigned assignment,
    @Nullable Instant rectifiedAt,
    @Nullable Instant closedAt,
    int rejections,
    long version) {

  static final HazardRow EMPTY =
      new HazardRow(HazardStatus.UNREPORTED, null, null, null, null, null, null, null, null, 0, -1);

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reported(
      Instant at,
      HazardSource source,
      @Nullable String visitId,
      @Nullable String findingId,
      HazardCategory category,
      @Nullable String clause,
      String description,
      @Nullable String place) {}

  record Confirmed(Instant at, HazardGrade grade) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Assigned(
      Instant at, RectificationMeasure measure, @Nullable String assigneeId, Instant dueAt) {}

  HazardRow dismissed() {
    return in(HazardStatus.DISMISSED, rectifiedAt, closedAt, rejections);
  }

  HazardRow confirmed(Confirmed confirmed) {
    return new HazardRow(
        HazardStatus.CONFIRMED,
        district,
        cooperative,
        enterprise,
        report,
        confirmed,
        assignment,
        rectifiedAt,
        closedAt,
        rejections,
        version);
  }

  HazardRow assigned(Assigned assigned) {
    return new HazardRow(
        HazardStatus.RECTIFYING,
        district,
        cooperative,
        enterprise,
        report,
        confirmation,
        assigned,
        rectifiedAt,
        closedAt,
        rejections,
        version);
  }

  HazardRow rectified(Instant at) {
    return in(HazardStatus.RECTIFIED, at, closedAt, rejections);
  }

  HazardRow rejected() {
    return in(HazardStatus.RECTIFYING, null, closedAt, rejections + 1);
  }

  HazardRow closed(Instant at) {
    return in(HazardStatus.CLOSED, rectifiedAt, at, rejections);
  }

  HazardRow at(long sequence) {
    return new HazardRow(
        status,
        district,
        cooperative,
        enterprise,
        report,
        confirmation,
        assignment,
        rectifiedAt,
        closedAt,
        rejections,
        sequence);
  }

  private HazardRow in(
      HazardStatus next,
      @Nullable Instant newRectifiedAt,
      @Nullable Instant newClosedAt,
      int newRejections) {
    return new HazardRow(
        next,
        district,
        cooperative,
        enterprise,
        report,
        confirmation,
        assignment,
        newRectifiedAt,
        newClosedAt,
        newRejections,
        version);
  }
}
