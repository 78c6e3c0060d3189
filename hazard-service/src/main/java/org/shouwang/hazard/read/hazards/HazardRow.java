package org.shouwang.hazard.read.hazards;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.CataloguedField;
import org.shouwang.contracts.hazard.CorrectedField;
import org.shouwang.contracts.hazard.EvidenceAttachedV2;
import org.shouwang.contracts.hazard.EvidenceBlurredV1;
import org.shouwang.contracts.hazard.EvidenceItem;
import org.shouwang.contracts.hazard.EvidenceKind;
import org.shouwang.contracts.hazard.EvidenceLikeness;
import org.shouwang.contracts.hazard.EvidencedStep;
import org.shouwang.contracts.hazard.HazardAccidentClass;
import org.shouwang.contracts.hazard.HazardConfirmedV2;
import org.shouwang.contracts.hazard.HazardCorrectedV2;
import org.shouwang.contracts.hazard.HazardCriterion;
import org.shouwang.contracts.hazard.HazardGrade;
import org.shouwang.contracts.hazard.HazardPosition;
import org.shouwang.contracts.hazard.HazardReportedV3;
import org.shouwang.contracts.hazard.HazardSource;
import org.shouwang.contracts.hazard.RectificationAssignedV1;
import org.shouwang.contracts.hazard.RectificationMeasure;
import org.shouwang.hazard.domain.Facets.Operation;
import org.shouwang.hazard.domain.Facets.Plan;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.domain.Position;
import org.shouwang.hazard.domain.Scrutiny.Repetition;
import org.shouwang.hazard.domain.Segment;
import org.shouwang.hazard.domain.Stage.LookBack;
import org.shouwang.kit.domain.Authority;

/**
 * One hazard as it stands; what has not happened yet is absent.
 *
 * @param before where a duplicate stood before it was marked
 * @param enterprise who must rectify it
 * @param evidence the photos and documents that were attached, in order
 * @param index by what it is found; not shown
 * @param version the sequence of its last event, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HazardRow(
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
    List<Shown> evidence,
    @JsonIgnore Index index,
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
          List.of(),
          Index.NONE,
          -1);

  /**
   * What was reported, as corrected since.
   *
   * @param at when
   * @param source from where it came to be known; absent only where the reader is not told
   * @param position where on the earth, WGS 84
   * @param accidentClass what kind of accident it may lead to
   * @param criterion the clause of the criteria of major hazards that it may meet, if named
   * @param seenAt when it was seen, where that was corrected
   * @param unplaced what of it the catalogues of its day do not have, while nobody has corrected it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Reported(
      Instant at,
      @Nullable HazardSource source,
      @Nullable String visitId,
      @Nullable String findingId,
      String category,
      @Nullable String clause,
      String description,
      @Nullable String place,
      @Nullable Degrees position,
      @Nullable HazardAccidentClass accidentClass,
      @Nullable HazardCriterion criterion,
      @Nullable Instant seenAt,
      List<CataloguedField> unplaced) {
    static Reported of(HazardReportedV3 event) {
      return new Reported(
          event.occurredAt(),
          event.source(),
          event.visitId(),
          event.findingId(),
          event.category(),
          event.clause(),
          event.description(),
          event.place(),
          Degrees.of(event.position()),
          event.accidentClass(),
          event.criterion(),
          null,
          List.of());
    }

    Reported corrected(HazardCorrectedV2 by) {
      HazardSource told = by.source();
      Instant seen = by.seenAt();
      return new Reported(
          at,
          told == null ? source : told,
          visitId,
          findingId,
          Objects.requireNonNullElse(by.category(), category),
          or(by, by.clause(), clause, CorrectedField.CLAUSE),
          Objects.requireNonNullElse(by.description(), description),
          or(by, by.place(), place, CorrectedField.PLACE),
          or(by, Degrees.of(by.position()), position, CorrectedField.POSITION),
          or(by, by.accidentClass(), accidentClass, CorrectedField.ACCIDENT_CLASS),
          or(by, by.criterion(), criterion, CorrectedField.CRITERION),
          seen == null ? seenAt : seen,
          unplaced.stream().filter(field -> !placedBy(by, field)).toList());
    }

    private static <T> @Nullable T or(
        HazardCorrectedV2 by, @Nullable T said, @Nullable T before, CorrectedField field) {
      return said != null ? said : by.withdrawn().contains(field) ? null : before;
    }

    /** What is corrected, or taken back, is in a catalogue, or needs none. */
    private static boolean placedBy(HazardCorrectedV2 by, CataloguedField field) {
      return switch (field) {
        case CATEGORY -> by.category() != null;
        case ACCIDENT_CLASS ->
            by.accidentClass() != null || by.withdrawn().contains(CorrectedField.ACCIDENT_CLASS);
        case CRITERION ->
            by.criterion() != null || by.withdrawn().contains(CorrectedField.CRITERION);
      };
    }

    Reported unplaced(List<CataloguedField> fields) {
      return new Reported(
          at,
          source,
          visitId,
          findingId,
          category,
          clause,
          description,
          place,
          position,
          accidentClass,
          criterion,
          seenAt,
          fields);
    }
  }

  /** A position in degrees of WGS 84, as maps take them. */
  public record Degrees(double latitude, double longitude) {
    static @Nullable Degrees of(@Nullable HazardPosition position) {
      return position == null
          ? null
          : new Degrees(position.latitudeE6() / 1e6, position.longitudeE6() / 1e6);
    }

    /** The same in whole millionths, as it was recorded. */
    public Position exact() {
      return Position.ofDegrees(latitude, longitude);
    }
  }

  /**
   * That it is a hazard.
   *
   * @param grade its grade now
   * @param criterion the clause by which it is graded so, if named
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Confirmed(Instant at, HazardGrade grade, @Nullable HazardCriterion criterion) {
    static Confirmed of(HazardConfirmedV2 event) {
      return new Confirmed(event.occurredAt(), event.grade(), event.criterion());
    }
  }

  /**
   * Until when it is to be rectified.
   *
   * @param originalDueAt the deadline as it was assigned
   * @param dueAt the deadline now
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Assigned(
      Instant at,
      RectificationMeasure measure,
      @Nullable String assigneeId,
      Instant originalDueAt,
      Instant dueAt) {
    static Assigned of(RectificationAssignedV1 event) {
      return new Assigned(
          event.occurredAt(), event.measure(), event.assigneeId(), event.dueAt(), event.dueAt());
    }

    Assigned dueAt(Instant next) {
      return new Assigned(at, measure, assigneeId, originalDueAt, next);
    }

    Assigned named(String next) {
      return new Assigned(at, measure, next, originalDueAt, dueAt);
    }

    /** Another enterprise's now: nobody of it is named yet. */
    Assigned unassigned() {
      return new Assigned(at, measure, null, originalDueAt, dueAt);
    }
  }

  /**
   * Other hazards that it is one with.
   *
   * @param duplicateOf the hazard as it was reported first (重复)
   * @param recurrenceOf the closed hazard that came back as this one (复发)
   * @param recurredAs the hazard as which this closed one came back too late for being reopened
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Links(
      @Nullable String duplicateOf, @Nullable String recurrenceOf, @Nullable String recurredAs) {
    static final Links NONE = new Links(null, null, null);
  }

  /** 存疑: why somebody should look twice; nothing is refused for it. */
  public enum Flag {
    /** 重复隐患: one of many of its kind at its enterprise. */
    REPEATED,
    /** 销号抽查: its enterprise accepted it itself, and the closure was drawn for a review. */
    SAMPLED,
    /** 代签: somebody else than the person in charge says that it is rectified. */
    SUBMITTED_BY_ANOTHER
  }

  /**
   * What is true of it beside its state.
   *
   * @param cycle how often it is treated, from 1 (治理轮次)
   * @param plan how far the governance plan of a major hazard has come (治理方案)
   * @param extensionUntil the deadline that was asked for and not decided yet (延期申请)
   * @param transferTo to which enterprise its transfer was proposed and not decided yet (拟转办)
   * @param transferReason why, in words
   * @param segments who was responsible from when on, and who sees to it (责任区段)
   * @param supervision whether it is listed (挂牌督办)
   * @param listingPublishedAt when that was made public; absent where it was not, or not yet (公布)
   * @param delistingPublishedAt when the end of the listing was (摘牌公布)
   * @param operation how much of the operation stands still because of it (停产停业)
   * @param reviewDueAt by when the enterprise's request to resume is reviewed on site (复查)
   * @param lookBack how far the look-back has come (回头看)
   * @param lookBackDueAt by when it is due at the latest
   * @param timeliness how far the clock has gone with the deadline that there is (时效)
   * @param authority on whose authority it was reported, then confirmed, then assigned or imposed:
   *     an officer's word is an order, all others' advice
   * @param flags why somebody should look twice (存疑)
   * @param repetition how many of its kind there were, and which (重复隐患)
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Facets(
      int cycle,
      Plan plan,
      @Nullable Instant extensionUntil,
      @Nullable String transferTo,
      @Nullable String transferReason,
      List<Segment> segments,
      Supervision supervision,
      @Nullable Instant listingPublishedAt,
      @Nullable Instant delistingPublishedAt,
      Operation operation,
      @Nullable Instant reviewDueAt,
      LookBack lookBack,
      @Nullable Instant lookBackDueAt,
      Timeliness timeliness,
      @Nullable Authority authority,
      List<Flag> flags,
      @Nullable Repetition repetition) {
    static final Facets NONE =
        new Facets(
            1,
            Plan.NONE,
            null,
            null,
            null,
            List.of(),
            Supervision.NONE,
            null,
            null,
            Operation.NORMAL,
            null,
            LookBack.NONE,
            null,
            Timeliness.NONE,
            null,
            List.of(),
            null);
  }

  /**
   * A photo or a document that was attached to a step.
   *
   * @param cycle in which cycle that was
   * @param sha256 by which it is had from {@code /api/v1/evidence}
   * @param capturedAt when it was taken, says its metadata
   * @param similar a picture that looks the same
   * @param flags what whoever judges should look at
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      EvidencedStep step,
      int cycle,
      String sha256,
      EvidenceKind kind,
      String mediaType,
      int bytes,
      @Nullable Instant capturedAt,
      @Nullable EvidenceLikeness similar,
      List<Flag> flags) {

    /** What casts doubt on a picture, without proving anything. */
    enum Flag {
      /** 无拍摄时间: nobody knows when it was taken. */
      NO_CAPTURE_TIME,
      /** 近似图片: it looks like one that was attached before. */
      SIMILAR,
      /** 照片模糊: it shows little. */
      BLURRED
    }

    /** The same, if it is one of these. */
    Shown blurred(EvidenceBlurredV1 event) {
      if (event.step() != step || event.cycle() != cycle || !event.blurred().contains(sha256)) {
        return this;
      }
      List<Flag> all = new ArrayList<>(flags);
      all.add(Flag.BLURRED);
      return new Shown(
          step, cycle, sha256, kind, mediaType, bytes, capturedAt, similar, List.copyOf(all));
    }

    static Shown of(EvidenceAttachedV2 event, EvidenceItem item) {
      List<Flag> flags = new ArrayList<>();
      if (item.kind() == EvidenceKind.PHOTO && item.capturedAt() == null) {
        flags.add(Flag.NO_CAPTURE_TIME);
      }
      if (item.similar() != null) {
        flags.add(Flag.SIMILAR);
      }
      return new Shown(
          event.step(),
          event.cycle(),
          item.sha256(),
          item.kind(),
          item.mediaType(),
          item.bytes(),
          item.capturedAt(),
          item.similar(),
          List.copyOf(flags));
    }
  }

  /**
   * By what a hazard is found: plain values, so that every store can index them.
   *
   * @param terms what its words are found by (全文)
   * @param cells the cells of the map in which it lies, none where no position was measured
   * @param latitudeE6 its latitude in millionths of a degree
   * @param longitudeE6 its longitude likewise
   * @param tasks what it waits for and can be done now (待办)
   * @param waits since when it waits for what, also for what cannot be done in its state
   * @param rectifierId who submitted the rectification that waits for acceptance
   * @param formerlyInCharge who of its enterprise was in charge of it before
   * @param voices on whose authority that was accepted so far
   * @param forAColleague whether its own enterprise may accept that too (自查自改、即查即改)
   * @param rank its grade as a number: 0 for none, 1 for general, 2 for major
   */
  public record Index(
      List<String> terms,
      List<Long> cells,
      @Nullable Integer latitudeE6,
      @Nullable Integer longitudeE6,
      List<Task> tasks,
      Map<Task, Instant> waits,
      @Nullable String rectifierId,
      List<String> formerlyInCharge,
      List<String> voices,
      boolean forAColleague,
      int rank) {
    static final Index NONE =
        new Index(
            List.of(), List.of(), null, null, List.of(), Map.of(), null, List.of(), List.of(),
            false, 0);
  }

  /** The row after an event. */
  HazardRow with(Consumer<RowDraft> change) {
    RowDraft draft = new RowDraft(this);
    change.accept(draft);
    return draft.done();
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
        evidence,
        index,
        sequence);
  }
}
