package org.shouwang.hazard.read.hazards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.EvidenceAttachedV2;
import org.shouwang.contracts.hazard.EvidenceBlurredV1;
import org.shouwang.contracts.hazard.HazardGrade;
import org.shouwang.contracts.hazard.HazardSource;
import org.shouwang.contracts.hazard.SpeakingAuthority;
import org.shouwang.hazard.domain.Duty;
import org.shouwang.hazard.domain.Facets.Operation;
import org.shouwang.hazard.domain.Facets.Plan;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.domain.Measure;
import org.shouwang.hazard.domain.Position;
import org.shouwang.hazard.domain.QuickFix;
import org.shouwang.hazard.domain.Scrutiny.Repetition;
import org.shouwang.hazard.domain.Segment;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.domain.Stage.LookBack;
import org.shouwang.hazard.geo.Cells;
import org.shouwang.hazard.read.hazards.HazardRow.Assigned;
import org.shouwang.hazard.read.hazards.HazardRow.Confirmed;
import org.shouwang.hazard.read.hazards.HazardRow.Degrees;
import org.shouwang.hazard.read.hazards.HazardRow.Facets;
import org.shouwang.hazard.read.hazards.HazardRow.Flag;
import org.shouwang.hazard.read.hazards.HazardRow.Index;
import org.shouwang.hazard.read.hazards.HazardRow.Links;
import org.shouwang.hazard.read.hazards.HazardRow.Reported;
import org.shouwang.hazard.read.hazards.HazardRow.Shown;
import org.shouwang.hazard.text.Terms;
import org.shouwang.kit.domain.Authority;

/** A row while one event changes it; what its fields mean stands in {@link HazardRow}. */
final class RowDraft {
  private final HazardRow row;
  HazardStatus status;
  @Nullable HazardStatus before;
  @Nullable String enterprise;
  @Nullable Reported report;
  @Nullable Confirmed confirmation;
  @Nullable Assigned assignment;
  @Nullable Instant rectifiedAt;
  @Nullable Instant closedAt;
  int rejections;
  @Nullable String duplicateOf;
  @Nullable String recurrenceOf;
  @Nullable String recurredAs;
  int cycle;
  Plan plan;
  @Nullable Instant extensionUntil;
  @Nullable String transferTo;
  @Nullable String transferReason;
  List<Segment> segments;
  Supervision supervision;
  @Nullable Instant listingPublishedAt;
  @Nullable Instant delistingPublishedAt;
  Operation operation;
  @Nullable Instant reviewDueAt;
  LookBack lookBack;
  @Nullable Instant lookBackDueAt;
  Timeliness timeliness;
  @Nullable Authority authority;
  final Set<Flag> flags;
  @Nullable Repetition repetition;
  List<Shown> evidence;
  final Map<Task, Instant> waits;
  @Nullable String rectifierId;
  List<String> formerlyInCharge;
  List<String> voices;

  RowDraft(HazardRow row) {
    this.row = row;
    status = row.status();
    before = row.before();
    enterprise = row.enterprise();
    report = row.report();
    confirmation = row.confirmation();
    assignment = row.assignment();
    rectifiedAt = row.rectifiedAt();
    closedAt = row.closedAt();
    rejections = row.rejections();
    duplicateOf = row.links().duplicateOf();
    recurrenceOf = row.links().recurrenceOf();
    recurredAs = row.links().recurredAs();
    Facets facets = row.facets();
    cycle = facets.cycle();
    plan = facets.plan();
    extensionUntil = facets.extensionUntil();
    transferTo = facets.transferTo();
    transferReason = facets.transferReason();
    segments = facets.segments();
    supervision = facets.supervision();
    listingPublishedAt = facets.listingPublishedAt();
    delistingPublishedAt = facets.delistingPublishedAt();
    operation = facets.operation();
    reviewDueAt = facets.reviewDueAt();
    lookBack = facets.lookBack();
    lookBackDueAt = facets.lookBackDueAt();
    timeliness = facets.timeliness();
    authority = facets.authority();
    flags = EnumSet.noneOf(Flag.class);
    flags.addAll(facets.flags());
    repetition = facets.repetition();
    evidence = row.evidence();
    waits = new EnumMap<>(Task.class);
    waits.putAll(row.index().waits());
    rectifierId = row.index().rectifierId();
    formerlyInCharge = row.index().formerlyInCharge();
    voices = row.index().voices();
  }

  /** It waits for something from an instant on. */
  void waits(Task task, Instant since) {
    waits.put(task, since);
  }

  /** It no longer waits for these. */
  void settled(Task... tasks) {
    List.of(tasks).forEach(waits::remove);
  }

  void confirmed(Confirmed next) {
    status = HazardStatus.CONFIRMED;
    confirmation = next;
    settled(Task.CONFIRM);
    waits(Task.ASSIGN, next.at());
  }

  void assigned(Assigned next) {
    status = HazardStatus.RECTIFYING;
    assignment = next;
    formerlyInCharge = List.of();
    settled(Task.ASSIGN);
    waits(Task.RECTIFY, next.at());
  }

  /** Somebody else is in charge. */
  void named(String next) {
    if (assignment == null) {
      return;
    }
    String before = assignment.assigneeId();
    if (before != null) {
      formerlyInCharge = Stream.concat(formerlyInCharge.stream(), Stream.of(before)).toList();
    }
    assignment = assignment.named(next);
  }

  void rectified(Instant at, String by) {
    status = HazardStatus.RECTIFIED;
    rectifiedAt = at;
    rectifierId = by;
    voices = List.of();
    String inCharge = assignment == null ? null : assignment.assigneeId();
    if (inCharge != null && !inCharge.equals(by)) {
      flags.add(Flag.SUBMITTED_BY_ANOTHER);
    }
    settled(Task.RECTIFY);
    waits(Task.ACCEPT, at);
  }

  void accepted(SpeakingAuthority authority) {
    List<String> all = new ArrayList<>(voices);
    all.add(authority.name());
    voices = List.copyOf(all);
  }

  void dueAt(@Nullable Instant next) {
    if (assignment != null && next != null) {
      assignment = assignment.dueAt(next);
      timeliness = Timeliness.NONE;
    }
  }

  /** The clock has gone so far; what comes back late is not less late than before. */
  void late(Timeliness next) {
    timeliness = next.compareTo(timeliness) > 0 ? next : timeliness;
  }

  void sentBack(Instant at) {
    status = HazardStatus.RECTIFYING;
    rectifiedAt = null;
    rejections++;
    flags.remove(Flag.SUBMITTED_BY_ANOTHER);
    unrectified();
    resumptionLapsed();
    waits(Task.RECTIFY, at);
  }

  void resumptionLapsed() {
    reviewDueAt = null;
    settled(Task.REVIEW_RESUMPTION);
  }

  private void unrectified() {
    rectifierId = null;
    voices = List.of();
    settled(Task.ACCEPT);
  }

  /** What was still asked for has lapsed. */
  void closed(Instant at) {
    status = HazardStatus.CLOSED;
    closedAt = at;
    timeliness = Timeliness.NONE;
    unrectified();
    lapsed();
  }

  /** 移送、灭失: the same, and nobody accepts anything. */
  void ended(HazardStatus as) {
    status = as;
    timeliness = Timeliness.NONE;
    lapsed();
  }

  private void lapsed() {
    extensionUntil = null;
    offered(null, null);
    settled(Task.DECIDE_EXTENSION, Task.ANSWER_TRANSFER, Task.IMPOSE_TRANSFER);
  }

  /** To whom its transfer is proposed, and why; to nobody. */
  void offered(@Nullable String to, @Nullable String why) {
    transferTo = to;
    transferReason = why;
  }

  /** Listed from now on, or no longer; that is to be made public then. */
  void supervised(Supervision next, Instant at) {
    supervision = next;
    listingPublishedAt = null;
    delistingPublishedAt = null;
    settled(Task.PUBLISH_LISTING, Task.PUBLISH_DELISTING);
    if (next == Supervision.LISTED) {
      waits(Task.PUBLISH_LISTING, at);
    } else if (next == Supervision.DELISTED) {
      waits(Task.PUBLISH_DELISTING, at);
    }
  }

  void lookBack(LookBack next, @Nullable Instant dueAt) {
    lookBack = next;
    lookBackDueAt = dueAt;
    settled(Task.LOOK_BACK);
  }

  void reopened(int next, Instant at) {
    status = HazardStatus.CONFIRMED;
    cycle = next;
    plan = Plan.NONE;
    flags.remove(Flag.SAMPLED);
    flags.remove(Flag.SUBMITTED_BY_ANOTHER);
    assignment = null;
    rectifiedAt = null;
    closedAt = null;
    resumptionLapsed();
    settled(Task.DECIDE_PLAN);
    waits(Task.ASSIGN, at);
  }

  void duplicateOf(String original) {
    before = status;
    status = HazardStatus.DUPLICATE;
    duplicateOf = original;
  }

  void noDuplicate() {
    status = before == null ? status : before;
    before = null;
    duplicateOf = null;
  }

  void operates(Operation next) {
    operation = next;
    resumptionLapsed();
  }

  /** Another enterprise is responsible; plan and requests were those of the one before. */
  void responsible(String next, Instant at) {
    assignment = assignment == null ? null : assignment.unassigned();
    formerlyInCharge = List.of();
    Duty duty = segments.isEmpty() ? Duty.COOPERATIVE : segments.getLast().duty();
    segment(new Segment(next, duty, at));
    enterprise = next;
    plan = Plan.NONE;
    settled(Task.DECIDE_PLAN);
    lapsed();
    resumptionLapsed();
  }

  /** The same enterprise, and the township sees to it now. */
  void ofTheTownship(Instant at) {
    segment(new Segment(segments.getLast().enterprise(), Duty.TOWNSHIP, at));
  }

  private void segment(Segment next) {
    List<Segment> all = new ArrayList<>(segments);
    all.add(next);
    segments = List.copyOf(all);
  }

  void repeated(Repetition next) {
    repetition = next;
    flags.add(Flag.REPEATED);
  }

  void blurred(EvidenceBlurredV1 event) {
    evidence = evidence.stream().map(one -> one.blurred(event)).toList();
  }

  void shown(EvidenceAttachedV2 event) {
    List<Shown> all = new ArrayList<>(evidence);
    event.items().forEach(item -> all.add(Shown.of(event, item)));
    evidence = List.copyOf(all);
  }

  HazardRow done() {
    return new HazardRow(
        status,
        before,
        row.district(),
        row.cooperative(),
        enterprise,
        report,
        confirmation,
        assignment,
        rectifiedAt,
        closedAt,
        rejections,
        new Links(duplicateOf, recurrenceOf, recurredAs),
        new Facets(
            cycle,
            plan,
            extensionUntil,
            transferTo,
            transferReason,
            segments,
            supervision,
            listingPublishedAt,
            delistingPublishedAt,
            operation,
            reviewDueAt,
            lookBack,
            lookBackDueAt,
            timeliness,
            authority,
            List.copyOf(flags),
            repetition),
        evidence,
        index(),
        row.version());
  }

  /** Words and place are read anew only where an event has changed them. */
  private Index index() {
    Index before = row.index();
    boolean same = report == row.report();
    Degrees at = report == null ? null : report.position();
    Position exact = at == null ? null : at.exact();
    return new Index(
        same ? before.terms() : terms(),
        exact == null ? List.of() : same ? before.cells() : Cells.of(exact),
        exact == null ? null : exact.latitudeE6(),
        exact == null ? null : exact.longitudeE6(),
        waits.keySet().stream().filter(task -> task.in(status)).toList(),
        Map.copyOf(waits),
        rectifierId,
        formerlyInCharge,
        voices,
        forAColleague(),
        rank());
  }

  private boolean forAColleague() {
    HazardSource source = report == null ? null : report.source();
    if (source == null || confirmation == null || assignment == null || rectifiedAt == null) {
      return false;
    }
    return new QuickFix(
            Source.valueOf(source.name()),
            Grade.valueOf(confirmation.grade().name()),
            Measure.valueOf(assignment.measure().name()),
            cycle,
            rejections,
            !rectifiedAt.isAfter(assignment.originalDueAt()),
            segments.stream().map(Segment::enterprise).distinct().count() > 1)
        .forAColleague();
  }

  private int rank() {
    if (confirmation == null) {
      return 0;
    }
    return confirmation.grade() == HazardGrade.MAJOR ? 2 : 1;
  }

  private List<String> terms() {
    if (report == null) {
      return List.of();
    }
    String place = report.place() == null ? "" : report.place();
    return Terms.of(report.description() + '\n' + place);
  }
}
