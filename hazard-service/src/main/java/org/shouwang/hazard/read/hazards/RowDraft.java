package org.shouwang.hazard.read.hazards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.EvidenceAttachedV1;
import org.shouwang.hazard.domain.Facets.Operation;
import org.shouwang.hazard.domain.Facets.Plan;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.domain.Segment;
import org.shouwang.hazard.domain.Stage.LookBack;
import org.shouwang.hazard.read.hazards.HazardRow.Assigned;
import org.shouwang.hazard.read.hazards.HazardRow.Confirmed;
import org.shouwang.hazard.read.hazards.HazardRow.Facets;
import org.shouwang.hazard.read.hazards.HazardRow.Links;
import org.shouwang.hazard.read.hazards.HazardRow.Reported;
import org.shouwang.hazard.read.hazards.HazardRow.Shown;

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
  int cycle;
  Plan plan;
  @Nullable Instant extensionUntil;
  @Nullable String transferTo;
  List<Segment> segments;
  Supervision supervision;
  Operation operation;
  @Nullable Instant reviewDueAt;
  LookBack lookBack;
  @Nullable Instant lookBackDueAt;
  List<Shown> evidence;

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
    Facets facets = row.facets();
    cycle = facets.cycle();
    plan = facets.plan();
    extensionUntil = facets.extensionUntil();
    transferTo = facets.transferTo();
    segments = facets.segments();
    supervision = facets.supervision();
    operation = facets.operation();
    reviewDueAt = facets.reviewDueAt();
    lookBack = facets.lookBack();
    lookBackDueAt = facets.lookBackDueAt();
    evidence = row.evidence();
  }

  void confirmed(Confirmed next) {
    status = HazardStatus.CONFIRMED;
    confirmation = next;
  }

  void assigned(Assigned next) {
    status = HazardStatus.RECTIFYING;
    assignment = next;
  }

  void dueAt(@Nullable Instant next) {
    if (assignment != null && next != null) {
      assignment = assignment.dueAt(next);
    }
  }

  void sentBack() {
    status = HazardStatus.RECTIFYING;
    rectifiedAt = null;
    rejections++;
  }

  /** What was still asked for has lapsed. */
  void closed(Instant at) {
    status = HazardStatus.CLOSED;
    closedAt = at;
    extensionUntil = null;
    transferTo = null;
  }

  void lookBack(LookBack next, @Nullable Instant dueAt) {
    lookBack = next;
    lookBackDueAt = dueAt;
  }

  void reopened(int next) {
    status = HazardStatus.CONFIRMED;
    cycle = next;
    plan = Plan.NONE;
    assignment = null;
    rectifiedAt = null;
    closedAt = null;
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
    reviewDueAt = null;
  }

  /** Another enterprise is responsible; plan and request were those of the one before. */
  void responsible(Segment next) {
    List<Segment> all = new ArrayList<>(segments);
    all.add(next);
    segments = List.copyOf(all);
    enterprise = next.enterprise();
    plan = Plan.NONE;
    extensionUntil = null;
    transferTo = null;
  }

  void shown(EvidenceAttachedV1 event) {
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
        new Links(duplicateOf, recurrenceOf),
        new Facets(
            cycle,
            plan,
            extensionUntil,
            transferTo,
            segments,
            supervision,
            operation,
            reviewDueAt,
            lookBack,
            lookBackDueAt),
        evidence,
        row.version());
  }
}
