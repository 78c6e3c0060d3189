package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.PlainHazard.officer;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.kit.domain.Actor;

/** 转办、督办责任移交 in the model: whose it is. */
final class PlainTransfer {
  private final PlainHazard hazard;

  @Nullable String to;
  boolean declined;
  boolean unanswered;
  private @Nullable Instant askedAt;

  PlainTransfer(PlainHazard hazard) {
    this.hazard = hazard;
  }

  private boolean transferable() {
    return hazard.at("REPORTED") || hazard.unrectified();
  }

  boolean proposes(ProposeTransfer c) {
    return transferable()
        && (to == null || declined)
        && c.registered()
        && !c.toEnterprise().equals(hazard.responsible.getLast());
  }

  void propose(ProposeTransfer c) {
    to = c.toEnterprise();
    declined = false;
    askedAt = c.at();
    unanswered = false;
  }

  boolean answers(Actor by) {
    return transferable() && to != null && !declined && to.equals(by.enterprise());
  }

  @Nullable Instant answerDue() {
    return askedAt == null ? null : PlainDays.workingDaysAfter(2, askedAt);
  }

  /** Whoever was asked answers first; an officer decides once she has refused, or said nothing. */
  boolean decides(Actor by, Instant at) {
    return transferable()
        && to != null
        && officer(by)
        && (declined || unanswered || at.compareTo(answerDue()) >= 0);
  }

  boolean imposes(ImposeTransfer c) {
    return decides(c.by(), c.at())
        && (c.dueOn() == null || dated() && !c.dueOn().isBefore(PlainDays.day(c.at())));
  }

  private boolean dated() {
    return hazard.at("RECTIFYING");
  }

  void impose(ImposeTransfer c) {
    if (c.dueOn() != null) {
      hazard.due = PlainDays.endOf(c.dueOn());
      hazard.clock.anew();
    }
    transfer();
  }

  /** Plan and requests were those of the enterprise before. */
  void transfer() {
    hazard.responsible.add(to);
    to = null;
    hazard.treatment.plan = "none";
    hazard.treatment.wanted = null;
    hazard.stop.lapse();
    hazard.treatment.assignee = null;
    hazard.treatment.wereInCharge.clear();
  }

  boolean handsToTownship(HandToTownship c) {
    return !Set.of("UNREPORTED", "TRANSFERRED_OUT", "EXTINGUISHED").contains(hazard.state)
        && (!hazard.at("CLOSED") || hazard.lookBack.due)
        && !hazard.ofTheTownship
        && c.enterprise().equals(hazard.responsible.getLast());
  }

  /** The enterprise stays, and a segment of responsibility begins. */
  void toTownship() {
    hazard.ofTheTownship = true;
    hazard.responsible.add(hazard.responsible.getLast());
  }
}
