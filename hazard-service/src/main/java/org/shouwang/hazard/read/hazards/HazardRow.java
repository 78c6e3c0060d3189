package org.shouwang.hazard.read.hazards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
import org.shouwang.hazard.domain.Segment;
import org.shouwang.hazard.domain.Stage.LookBack;

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

  /**
   * Until when it is to be rectified.
   *
   * @param originalDueAt the deadline as it was assigned
   * @param dueAt the deadline now
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Assigned(
      Instant at,
      RectificationMeasure measure,
      @Nullable String assigneeId,
      Instant originalDueAt,
      Instant dueAt) {
    Assigned dueAt(Instant next) {
      return new Assigned(at, measure, assigneeId, originalDueAt, next);
    }
  }

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
   * @param cycle how often it is treated, from 1 (治理轮次)
   * @param plan how far the governance plan of a major hazard has come (治理方案)
   * @param extensionUntil the deadline that was asked for and not decided yet (延期申请)
   * @param transferTo to which enterprise its transfer was proposed and not decided yet (拟转办)
   * @param segments who was responsible from when on (责任区段)
   * @param supervision whether it is listed (挂牌督办)
   * @param operation how much of the operation stands still because of it (停产停业)
   * @param reviewDueAt by when the enterprise's request to resume is reviewed on site (复查)
   * @param lookBack how far the look-back has come (回头看)
   * @param lookBackDueAt by when it is due at the latest
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Facets(
      int cycle,
      Plan plan,
      @Nullable Instant extensionUntil,
      @Nullable String transferTo,
      List<Segment> segments,
      Supervision supervision,
      Operation operation,
      @Nullable Instant reviewDueAt,
      LookBack lookBack,
      @Nullable Instant lookBackDueAt) {
    static final Facets NONE =
        new Facets(
            1,
            Plan.NONE,
            null,
            null,
            List.of(),
            Supervision.NONE,
            Operation.NORMAL,
            null,
            LookBack.NONE,
            null);

    Facets plan(Plan next) {
      return new Facets(
          cycle,
          next,
          extensionUntil,
          transferTo,
          segments,
          supervision,
          operation,
          reviewDueAt,
          lookBack,
          lookBackDueAt);
    }

    Facets extensionUntil(@Nullable Instant wanted) {
      return new Facets(
          cycle,
          plan,
          wanted,
          transferTo,
          segments,
          supervision,
          operation,
          reviewDueAt,
          lookBack,
          lookBackDueAt);
    }

    Facets transferTo(@Nullable String next) {
      return new Facets(
          cycle,
          plan,
          extensionUntil,
          next,
          segments,
          supervision,
          operation,
          reviewDueAt,
          lookBack,
          lookBackDueAt);
    }

    Facets responsible(Segment next) {
      return new Facets(
          cycle,
          Plan.NONE,
          null,
          null,
          Stream.concat(segments.stream(), Stream.of(next)).toList(),
          supervision,
          operation,
          reviewDueAt,
          lookBack,
          lookBackDueAt);
    }

    Facets supervision(Supervision next) {
      return new Facets(
          cycle,
          plan,
          extensionUntil,
          transferTo,
          segments,
          next,
          operation,
          reviewDueAt,
          lookBack,
          lookBackDueAt);
    }

    Facets operation(Operation next) {
      return new Facets(
          cycle,
          plan,
          extensionUntil,
          transferTo,
          segments,
          supervision,
          next,
          null,
          lookBack,
          lookBackDueAt);
    }

    Facets reviewDueAt(Instant at) {
      return new Facets(
          cycle,
          plan,
          extensionUntil,
          transferTo,
          segments,
          supervision,
          operation,
          at,
          lookBack,
          lookBackDueAt);
    }

    Facets closed() {
      return new Facets(
          cycle,
          plan,
          null,
          null,
          segments,
          supervision,
          operation,
          reviewDueAt,
          lookBack,
          lookBackDueAt);
    }

    Facets lookBack(LookBack next, @Nullable Instant dueAt) {
      return new Facets(
          cycle,
          plan,
          extensionUntil,
          transferTo,
          segments,
          supervision,
          operation,
          reviewDueAt,
          next,
          dueAt);
    }

    Facets reopened(int next) {
      return new Facets(
          next,
          Plan.NONE,
          extensionUntil,
          transferTo,
          segments,
          supervision,
          operation,
          reviewDueAt,
          lookBack,
          lookBackDueAt);
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

  HazardRow dueAt(@Nullable Instant next) {
    return assignment == null || next == null ? this : assigned(assignment.dueAt(next));
  }

  /** Another enterprise is responsible from now on. */
  HazardRow transferred(String to, Instant at) {
    return responsible(to).with(facets.responsible(new Segment(to, at)));
  }

  HazardRow reopened(int cycle) {
    return in(HazardStatus.CONFIRMED)
        .assigned(null)
        .rectified(null)
        .closed(null)
        .with(facets.reopened(cycle));
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

  private HazardRow responsible(String next) {
    return new HazardRow(
        status,
        before,
        district,
        cooperative,
        next,
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
}
