package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.PlainDays.day;
import static org.shouwang.hazard.domain.PlainDays.endOf;
import static org.shouwang.hazard.domain.PlainHazard.officer;
import static org.shouwang.hazard.domain.PlainHazard.official;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;

/** 治理方案、整改、延期、验收 in the model: that it is rectified, and by when. */
final class PlainTreatment {
  private final PlainHazard hazard;

  String plan = "none";
  boolean listed;
  boolean endedWhileListed;
  boolean delisted;

  /** Of the listing, and then of its end. */
  boolean published;

  boolean toldUnpublished;
  boolean toldUndecided;
  private @Nullable Instant listedAt;
  private @Nullable Instant wantedAt;
  Instant assignedAt = Instant.MIN;
  @Nullable Instant wanted;
  private boolean immediate;
  private @Nullable Instant originalDue;
  private @Nullable Instant rectifiedAt;
  private @Nullable String rectifier;

  /** Whether somebody ever sent a rectification back. */
  boolean sentBack;

  /** Who is in charge of it, while that is somebody of the enterprise that must rectify it. */
  @Nullable String assignee;

  /** Who of that enterprise was in charge before. */
  final Set<String> wereInCharge = new HashSet<>();

  private final Map<Authority, String> voices = new HashMap<>();

  /** Who accepted what was submitted last. */
  final Set<String> accepters = new HashSet<>();

  private boolean onTime;

  PlainTreatment(PlainHazard hazard) {
    this.hazard = hazard;
  }

  void delist() {
    listed = false;
    delisted = true;
    published = false;
  }

  void list(Instant at) {
    listed = true;
    delisted = false;
    listedAt = at;
    published = false;
    toldUnpublished = false;
  }

  /** Whether it is for the bureau to have it listed and to say so. */
  boolean onTheList() {
    return listed && (hazard.treated() || hazard.at("CLOSED"));
  }

  boolean publishes(Actor by) {
    return onTheList() && officer(by) && !published;
  }

  @Nullable Instant publicationDue() {
    return listedAt == null ? null : PlainDays.workingDaysAfter(5, listedAt);
  }

  void ask(RequestExtension c) {
    wanted = endOf(c.dueOn());
    wantedAt = c.at();
    toldUndecided = false;
  }

  @Nullable Instant decisionDue() {
    return wanted == null ? null : PlainDays.workingDaysAfter(10, wantedAt);
  }

  boolean plans(SubmitGovernancePlan c) {
    return hazard.unrectified()
        && hazard.major
        && hazard.own(c.by())
        && plan.equals("none")
        && c.plan().inPlace().size() == 5;
  }

  boolean decidesPlan(Actor by) {
    return hazard.unrectified() && plan.equals("submitted") && officer(by);
  }

  void assign(AssignRectification c) {
    hazard.state = "RECTIFYING";
    assignedAt = c.at();
    assignee = c.assigneeId();
    wereInCharge.clear();
    immediate = c.measure() == Measure.IMMEDIATE;
    hazard.due = endOf(day(c.at()).plusDays(immediate ? 0 : 7));
    originalDue = hazard.due;
  }

  boolean names(NamePersonInCharge c) {
    boolean overseer =
        hazard.outsider(c.by()) && !(hazard.ofTheTownship && c.by().authority() == Authority.PEER);
    return hazard.at("RECTIFYING")
        && (hazard.own(c.by()) || overseer)
        && !c.assigneeId().equals(assignee);
  }

  void name(NamePersonInCharge c) {
    if (assignee != null) {
      wereInCharge.add(assignee);
    }
    assignee = c.assigneeId();
  }

  boolean submits(SubmitRectification c) {
    return hazard.at("RECTIFYING")
        && hazard.own(c.by())
        && (!hazard.major || plan.equals("approved"))
        && hazard.pictures.eachOnce(c.evidence())
        && hazard.pictures.show(c.evidence(), hazard.major, hazard.cycle, assignedAt);
  }

  void submit(SubmitRectification c) {
    hazard.state = "RECTIFIED";
    rectifiedAt = c.at();
    rectifier = c.by().personOrId();
    voices.clear();
    accepters.clear();
  }

  boolean judges(Actor by) {
    // What it found and fixed itself, the first time, at once, and nobody else had anything to say.
    boolean colleague =
        hazard.finding.selfFound
            && immediate
            && !hazard.major
            && hazard.cycle == 1
            && !sentBack
            && rectifiedAt != null
            && rectifiedAt.compareTo(originalDue) <= 0
            && Set.copyOf(hazard.responsible).size() == 1;
    return hazard.at("RECTIFIED")
        && !by.personOrId().equals(rectifier)
        && !by.personOrId().equals(assignee)
        && !wereInCharge.contains(by.personOrId())
        && (colleague || hazard.outsider(by))
        && (!hazard.major || official(by));
  }

  boolean accepts(AcceptRectification c) {
    return judges(c.by())
        && (!hazard.major || plan.equals("approved"))
        && c.at().isAfter(rectifiedAt)
        && !(hazard.major && voices.containsKey(c.by().authority()))
        && !(hazard.major && voices.containsValue(c.by().personOrId()));
  }

  void accept(AcceptRectification c) {
    voices.put(c.by().authority(), c.by().personOrId());
    accepters.add(c.by().personOrId());
    if (!hazard.major || voices.keySet().containsAll(Set.of(Authority.EXPERT, Authority.OFFICER))) {
      hazard.state = "CLOSED";
      onTime = !rectifiedAt.isAfter(hazard.due);
      hazard.clock.anew();
      hazard.lookBack.schedule(c);
      hazard.finding.loweredBy = null;
      wanted = null;
      hazard.transfer.to = null;
    }
  }

  /** What the closure tells: kept by when it was done, not by when somebody looked. */
  boolean closed(HazardEvent.HazardClosed closure) {
    return closure.onTime() == onTime
        && closure.originalDueAt().equals(originalDue)
        && closure.dueAt().equals(hazard.due);
  }

  boolean asksForMore(RequestExtension c) {
    Instant end = endOf(c.dueOn());
    return hazard.at("RECTIFYING")
        && hazard.own(c.by())
        && wanted == null
        && c.at().isBefore(hazard.due)
        // A listed hazard's request comes twenty working days before the last day.
        && (!listed || !day(c.at()).isAfter(PlainDays.workingDaysBefore(20, hazard.due)))
        && end.isAfter(hazard.due)
        && !end.isAfter(originalDue.plus(Duration.ofDays(60)));
  }

  boolean decidesExtension(Actor by) {
    return (hazard.at("RECTIFYING") || hazard.at("RECTIFIED"))
        && wanted != null
        && hazard.outsider(by)
        && (!hazard.major || officer(by));
  }

  void extend() {
    hazard.due = wanted;
    wanted = null;
    hazard.clock.anew();
  }
}
