package org.shouwang.hazard.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the model has everybody be shown of its hazard: the ledger, the worklists, the replay. */
final class PlainRow {
  private static final List<String> OPERATION = List.of("NORMAL", "PARTIAL", "FULL");

  private PlainRow() {}

  static Map<String, @Nullable Object> of(PlainHazard hazard) {
    PlainTreatment treatment = hazard.treatment;
    Map<String, @Nullable Object> known = new HashMap<>();
    both(known, "status", "status", hazard.state);
    both(known, "enterprise", "enterprise", hazard.responsible.getLast());
    both(known, "facets.cycle", "cycle.number", hazard.cycle);
    both(known, "facets.plan", "plan", treatment.plan.toUpperCase(Locale.ROOT));
    both(known, "facets.extensionUntil", "extension.until", treatment.wanted);
    both(known, "facets.reviewDueAt", "reviewDueAt", hazard.stop.reviewDue);
    both(known, "facets.operation", "operation", OPERATION.get(hazard.stop.stopped));
    known.put("replay:scrutiny.sampled", hazard.lookBack.sampled);
    int repeated = hazard.finding.repeated;
    known.put("row:facets.repetition.times", repeated == 0 ? null : repeated);
    known.put("replay:scrutiny.repetition.times", repeated == 0 ? null : repeated);
    if (supervision(treatment) != null) {
      both(known, "facets.supervision", "supervision", supervision(treatment));
    }
    known.put("replay:timeliness.overdue", hazard.clock.overdue);
    known.put("replay:timeliness.nextAt", hazard.clock.nextStep);
    for (int i = 0; i < hazard.responsible.size(); i++) {
      both(
          known,
          "facets.segments." + i + ".enterprise",
          "segments." + i + ".enterprise",
          hazard.responsible.get(i));
    }
    both(
        known,
        "facets.segments." + hazard.responsible.size() + ".enterprise",
        "segments." + hazard.responsible.size() + ".enterprise",
        null);
    if (hazard.at("RECTIFYING") || hazard.at("RECTIFIED")) {
      both(known, "assignment.dueAt", "assignment.dueAt", hazard.due);
      both(known, "assignment.assigneeId", "assignment.assigneeId", treatment.assignee);
    }
    if (hazard.treated()) {
      both(known, "confirmation.grade", "confirmation.grade", hazard.major ? "MAJOR" : "GENERAL");
      Criterion clause = hazard.finding.clause;
      String named = clause == null ? null : clause.clause();
      both(known, "confirmation.criterion.clause", "confirmation.criterion.clause", named);
    }
    if (hazard.at("CLOSED") && hazard.lookBack.due) {
      both(known, "facets.lookBack", "lookBack", "DUE");
      both(known, "facets.lookBackDueAt", "lookBackDueAt", hazard.lookBack.dueAt);
    }
    known.put("row:index.tasks", tasks(hazard));
    hazard.told.known(known);
    running(known, hazard);
    return known;
  }

  /** The timers that must be running, and until when. */
  private static void running(Map<String, @Nullable Object> known, PlainHazard hazard) {
    PlainTransfer transfer = hazard.transfer;
    if (hazard.at("RECTIFYING") && !hazard.clock.overdue) {
      known.put("timer:overdue", hazard.due);
    }
    if (hazard.clock.waiting()) {
      known.put("timer:confirmation", hazard.clock.confirmationDue());
    }
    if (hazard.open() && transfer.to != null && !transfer.declined && !transfer.unanswered) {
      known.put("timer:transfer-answer", transfer.answerDue());
    }
    PlainTreatment treatment = hazard.treatment;
    if (treatment.wanted != null && !treatment.toldUndecided) {
      known.put("timer:extension-decision", treatment.decisionDue());
    }
    if (treatment.onTheList() && !treatment.published && !treatment.toldUnpublished) {
      known.put("timer:listing-publication", treatment.publicationDue());
    }
  }

  private static String supervision(PlainTreatment treatment) {
    return treatment.listed
        ? "LISTED"
        : treatment.delisted ? "DELISTED" : treatment.endedWhileListed ? "ENDED" : null;
  }

  private static void both(
      Map<String, @Nullable Object> known, String row, String replay, @Nullable Object value) {
    known.put("row:" + row, value);
    known.put("replay:" + replay, value);
  }

  /** What it waits for, by the names of the worklists' tasks, in their order. */
  private static List<String> tasks(PlainHazard hazard) {
    PlainTreatment treatment = hazard.treatment;
    PlainTransfer transfer = hazard.transfer;
    boolean movable = hazard.at("REPORTED") || hazard.unrectified();
    boolean extending = hazard.at("RECTIFYING") || hazard.at("RECTIFIED");
    List<String> tasks = new ArrayList<>();
    addIf(tasks, hazard.at("REPORTED"), "CONFIRM");
    addIf(tasks, hazard.at("CONFIRMED"), "ASSIGN");
    addIf(tasks, hazard.at("RECTIFYING"), "RECTIFY");
    addIf(tasks, hazard.at("RECTIFIED"), "ACCEPT");
    addIf(tasks, extending && treatment.wanted != null, "DECIDE_EXTENSION");
    addIf(tasks, hazard.unrectified() && treatment.plan.equals("submitted"), "DECIDE_PLAN");
    addIf(tasks, movable && transfer.to != null && !transfer.declined, "ANSWER_TRANSFER");
    boolean undecided = transfer.declined || transfer.unanswered;
    addIf(tasks, movable && transfer.to != null && undecided, "IMPOSE_TRANSFER");
    addIf(tasks, hazard.at("CLOSED") && hazard.stop.asked, "REVIEW_RESUMPTION");
    addIf(tasks, hazard.at("CLOSED") && hazard.lookBack.due, "LOOK_BACK");
    addIf(tasks, hazard.finding.appealed(), "DECIDE_APPEAL");
    addIf(tasks, treatment.onTheList(), "SUPERVISE");
    addIf(tasks, treatment.onTheList() && !treatment.published, "PUBLISH_LISTING");
    boolean delisted = hazard.at("CLOSED") && treatment.delisted;
    addIf(tasks, delisted && !treatment.published, "PUBLISH_DELISTING");
    return tasks;
  }

  private static void addIf(List<String> tasks, boolean waits, String task) {
    if (waits) {
      tasks.add(task);
    }
  }
}
