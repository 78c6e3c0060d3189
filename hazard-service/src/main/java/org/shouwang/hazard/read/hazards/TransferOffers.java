package org.shouwang.hazard.read.hazards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;

/**
 * 拟转办: what an enterprise that is asked to take a hazard over is shown of it where it would not see
 * it otherwise, as a member of another cooperative or of none: what it needs to answer.
 */
public final class TransferOffers {
  private TransferOffers() {}

  /** Whether a hazard waits for the answer of the caller's enterprise, and she may give it. */
  static boolean waitsFor(HazardRow row, Caller caller) {
    String enterprise = caller.enterprise();
    return enterprise != null
        && enterprise.equals(row.facets().transferTo())
        && row.index().tasks().contains(Task.ANSWER_TRANSFER)
        && row.district() != null
        && row.district().equals(caller.district())
        && answers(caller);
  }

  /** Whether a caller answers for her enterprise. */
  public static boolean answers(Caller caller) {
    return caller.is(Role.PRINCIPAL) || caller.is(Role.SAFETY_MANAGER);
  }

  /** The row as the caller is shown it on the list of what waits for her answer. */
  public static HazardRow shownTo(Caller caller, HazardRow row) {
    String cooperative = row.cooperative();
    return cooperative != null && cooperative.equals(caller.cooperative()) ? row : offered(row);
  }

  /**
   * What is wrong, where, how bad and by when, and who says why that it is hers. Not under whom it
   * was found, nor how, nor who is in charge, nor what was shown or planned.
   */
  static HazardRow offered(HazardRow row) {
    return new HazardRow(
        row.status(),
        null,
        row.district(),
        null,
        row.enterprise(),
        offered(row.report()),
        row.confirmation(),
        offered(row.assignment()),
        null,
        null,
        0,
        HazardRow.Links.NONE,
        offered(row.facets()),
        List.of(),
        row.index(),
        row.version());
  }

  private static HazardRow.@Nullable Reported offered(HazardRow.@Nullable Reported report) {
    return report == null
        ? null
        : new HazardRow.Reported(
            report.at(),
            null,
            null,
            null,
            report.category(),
            report.clause(),
            report.description(),
            report.place(),
            report.position(),
            report.accidentClass(),
            report.criterion(),
            report.seenAt(),
            report.unplaced());
  }

  private static HazardRow.@Nullable Assigned offered(HazardRow.@Nullable Assigned assignment) {
    return assignment == null
        ? null
        : new HazardRow.Assigned(
            assignment.at(),
            assignment.measure(),
            null,
            assignment.originalDueAt(),
            assignment.dueAt());
  }

  private static HazardRow.Facets offered(HazardRow.Facets facets) {
    HazardRow.Facets none = HazardRow.Facets.NONE;
    return new HazardRow.Facets(
        facets.cycle(),
        none.plan(),
        null,
        facets.transferTo(),
        facets.transferReason(),
        List.of(),
        facets.supervision(),
        null,
        null,
        facets.operation(),
        null,
        none.lookBack(),
        null,
        facets.timeliness(),
        facets.authority(),
        List.of(),
        null);
  }
}
