package org.shouwang.hazard.read.hazards.worklists;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.read.hazards.HazardRow;
import org.shouwang.hazard.read.hazards.Task;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;

/** A list of what waits for somebody (待办), and who that is. */
enum Worklist {
  /** 待核实. */
  TO_CONFIRM("待核实", "To confirm", Roles.JUDGES, Due.NONE, Task.CONFIRM),
  /** 待分派. */
  TO_ASSIGN("待分派", "To assign", Roles.ASSIGNERS, Due.NONE, Task.ASSIGN),
  /** 待整改, of the caller's own enterprise. */
  TO_RECTIFY("待整改", "To rectify", Roles.RESPONSIBLE, Due.RECTIFICATION, Task.RECTIFY),
  /** 待验收. */
  TO_ACCEPT("待验收", "To accept", Roles.ACCEPTERS, Due.RECTIFICATION, Task.ACCEPT),
  /** 逾期: not signed off, and the deadline is over. */
  OVERDUE("逾期", "Overdue", Roles.ALL, Due.RECTIFICATION, Task.RECTIFY, Task.ACCEPT),
  /** 延期待批. */
  EXTENSIONS(
      "延期待批", "Extensions to decide", Roles.ASSIGNERS, Due.RECTIFICATION, Task.DECIDE_EXTENSION),
  /** 治理方案待审. */
  PLANS("方案待审", "Governance plans to decide", Roles.OFFICERS, Due.NONE, Task.DECIDE_PLAN),
  /** 转办待答复, to the caller's own enterprise. */
  TRANSFERS("转办待答复", "Transfers to answer", Roles.RESPONSIBLE, Due.NONE, Task.ANSWER_TRANSFER),
  /** 转办待指定. */
  TRANSFERS_TO_IMPOSE(
      "转办待指定", "Transfers to impose", Roles.OFFICERS, Due.NONE, Task.IMPOSE_TRANSFER),
  /** 复产待复查. */
  RESUMPTIONS("复产待复查", "Resumptions to review", Roles.OFFICERS, Due.REVIEW, Task.REVIEW_RESUMPTION),
  /** 待回头看. */
  LOOK_BACKS("待回头看", "Look-backs due", Roles.ACCEPTERS, Due.LOOK_BACK, Task.LOOK_BACK),
  /** 申诉待处理. */
  APPEALS("申诉待处理", "Appeals to decide", Roles.APPEAL_JUDGES, Due.NONE, Task.DECIDE_APPEAL),
  /** 挂牌督办中. */
  LISTED("挂牌督办", "Listed for supervision", Roles.ALL, Due.NONE, Task.SUPERVISE),
  /** 挂牌待公布. */
  LISTINGS_TO_PUBLISH(
      "挂牌待公布", "Listings to publish", Roles.PUBLISHERS, Due.NONE, Task.PUBLISH_LISTING),
  /** 摘牌待公布. */
  DELISTINGS_TO_PUBLISH(
      "摘牌待公布", "Delistings to publish", Roles.PUBLISHERS, Due.NONE, Task.PUBLISH_DELISTING);

  final String zh;
  final String en;
  final Set<Role> roles;
  final Due due;
  final List<Task> tasks;

  Worklist(String zh, String en, Set<Role> roles, Due due, Task... tasks) {
    this.zh = zh;
    this.en = en;
    this.roles = roles;
    this.due = due;
    this.tasks = List.of(tasks);
  }

  boolean concerns(Caller caller) {
    return roles.stream().anyMatch(caller::is);
  }

  /** The field by which it is in order: by what is due first, else by what has waited longest. */
  String orderedBy() {
    return due.field != null ? due.field : sinceField();
  }

  /** The instant by which it is in order. */
  Instant order(HazardRow row) {
    Instant at = due == Due.NONE ? since(row) : due.of(row);
    if (at == null) {
      throw new IllegalStateException("whatever is in " + this + " has " + orderedBy());
    }
    return at;
  }

  String sinceField() {
    return "index.waits." + tasks.getFirst();
  }

  /** Since when it waits. */
  @Nullable Instant since(HazardRow row) {
    return tasks.stream()
        .filter(row.index().tasks()::contains)
        .map(row.index().waits()::get)
        .findFirst()
        .orElse(null);
  }

  /** By when it is to be done. */
  enum Due {
    NONE(null),
    /** 整改期限. */
    RECTIFICATION("assignment.dueAt"),
    /** 回头看期限. */
    LOOK_BACK("facets.lookBackDueAt"),
    /** 复查期限. */
    REVIEW("facets.reviewDueAt");

    final @Nullable String field;

    Due(@Nullable String field) {
      this.field = field;
    }

    @Nullable Instant of(HazardRow row) {
      return switch (this) {
        case RECTIFICATION, NONE -> row.assignment() == null ? null : row.assignment().dueAt();
        case LOOK_BACK -> row.facets().lookBackDueAt();
        case REVIEW -> row.facets().reviewDueAt();
      };
    }
  }

  /** Who does what, as the routes of the commands have it. */
  static final class Roles {
    static final Set<Role> OFFICERS = Set.of(TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER);
    static final Set<Role> PUBLISHERS = Set.of(OFFICER, BUREAU_LEADER);
    static final Set<Role> RESPONSIBLE = Set.of(EMPLOYEE, SAFETY_MANAGER, PRINCIPAL);
    static final Set<Role> JUDGES =
        Set.of(COOP_SAFETY_OFFICER, EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER);
    static final Set<Role> ASSIGNERS =
        Set.of(COOP_SAFETY_OFFICER, COOP_LEAD, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER);
    static final Set<Role> ACCEPTERS =
        Set.of(
            SAFETY_MANAGER,
            COOP_SAFETY_OFFICER,
            COOP_LEAD,
            EXPERT,
            TOWNSHIP_OFFICER,
            OFFICER,
            BUREAU_LEADER);
    static final Set<Role> APPEAL_JUDGES = Set.of(EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER);
    static final Set<Role> ALL =
        Set.of(
            EMPLOYEE,
            SAFETY_MANAGER,
            PRINCIPAL,
            COOP_SAFETY_OFFICER,
            COOP_LEAD,
            EXPERT,
            TOWNSHIP_OFFICER,
            OFFICER,
            BUREAU_LEADER);

    private Roles() {}
  }
}
