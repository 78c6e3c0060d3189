package org.shouwang.hazard.read.hazards.worklists;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.HazardGrade;
import org.shouwang.hazard.domain.Remaining;
import org.shouwang.hazard.read.hazards.HazardRow;
import org.shouwang.hazard.read.hazards.HazardsProjection;
import org.shouwang.hazard.read.hazards.LedgerFilter;
import org.shouwang.hazard.read.hazards.Timeliness;
import org.shouwang.hazard.read.hazards.TransferOffers;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.ByRank;
import org.shouwang.kit.projection.NewestFirst;
import org.shouwang.kit.projection.OldestFirst;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.ReadsView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the caller (待办). Whether something is overdue, the clock says as it is read. */
@RestController
@RequestMapping("/api/v1/hazards")
class WorklistsController {
  private static final String REPORTED = "report.at";

  private final View<HazardRow> hazards;
  private final Reach reach;
  private final Clock clock;

  WorklistsController(Views views, HazardsProjection hazards, Reach reach, Clock clock) {
    this.hazards = views.of(hazards);
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * One list in few words, for a badge.
   *
   * @param count how many hazards wait in it
   * @param overdue how many of these are over their deadline; absent where the list has none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Badge(Worklist list, String zh, String en, long count, @Nullable Long overdue) {}

  record Badges(List<Badge> items, @Nullable Instant asOf) {}

  /**
   * One hazard of a list.
   *
   * @param since when it began to wait
   * @param dueAt by when it is to be done, if there is a deadline
   * @param due the same in days
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Waiting(
      String id,
      Worklist list,
      @Nullable Instant since,
      @Nullable Instant dueAt,
      @Nullable Remaining due,
      @JsonUnwrapped HazardRow hazard) {}

  /** 次序. */
  enum Order {
    /** What is due first, or has waited longest. */
    FIRST,
    /** What is due last, or has waited least. */
    LAST,
    /** What was reported last. */
    NEWEST,
    /** What was reported first. */
    OLDEST,
    /** Major ones, then general ones, then those without a grade; of each the newest first. */
    MAJOR_FIRST,
    /** The other way round. */
    MAJOR_LAST
  }

  /** The caller's lists, with how much waits in each. */
  @GetMapping("/worklists")
  @ReadsView(HazardsProjection.NAME)
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_CALLER)
  Badges badges(Caller caller) {
    Reading<HazardRow> reading = hazards.live();
    Instant now = clock.instant();
    List<Badge> badges =
        Arrays.stream(Worklist.values())
            .filter(list -> list.concerns(caller))
            .map(
                list ->
                    badge(
                        list, and(within(list, caller), Mine.of(list, caller, now)), reading, now))
            .toList();
    return new Badges(badges, reading.freshness().recordedAt());
  }

  /**
   * A transfer is answered by whomever it is proposed to, of whichever cooperative of the district.
   */
  private Bson within(Worklist list, Caller caller) {
    String district = caller.district();
    return list == Worklist.TRANSFERS && district != null && TransferOffers.answers(caller)
        ? eq("district", district)
        : reach.of(caller);
  }

  private static Badge badge(Worklist list, Bson filter, Reading<HazardRow> reading, Instant now) {
    String due = list.due.field;
    return new Badge(
        list,
        list.zh,
        list.en,
        reading.count(filter),
        due == null ? null : reading.count(and(filter, lte(due, Date.from(now)))));
  }

  /**
   * One of the caller's lists.
   *
   * @param authority on whose authority it stands
   * @param timeliness how far the clock has gone, any of these
   * @param overdue whether the list's deadline is over, or, where it has none, the rectification's
   */
  @GetMapping("/worklist")
  @ReadsView(HazardsProjection.NAME)
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_CALLER)
  Page<Waiting> list(
      Caller caller,
      Paging paging,
      @RequestParam Worklist list,
      @RequestParam(defaultValue = "FIRST") Order order,
      @RequestParam(required = false) @Nullable String cooperative,
      @RequestParam(required = false) @Nullable String enterprise,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable HazardGrade grade,
      @RequestParam(required = false) @Nullable Authority authority,
      @RequestParam(required = false) @Nullable List<Timeliness> timeliness,
      @RequestParam(required = false) @Nullable Boolean overdue) {
    if (!list.concerns(caller)) {
      throw new ProblemException(KitProblem.FORBIDDEN);
    }
    Instant now = clock.instant();
    List<Bson> filters = new ArrayList<>();
    // Under which cooperative a hazard was found is nothing that an offer tells.
    filters.add(cooperative == null ? within(list, caller) : reach.of(caller));
    filters.add(Mine.of(list, caller, now));
    filters.addAll(
        new LedgerFilter(cooperative, enterprise, category, grade, authority, timeliness, overdue)
            .conditions(list.due.field != null ? list.due.field : "assignment.dueAt", now));
    Function<Reading.Entry<HazardRow>, Waiting> shown =
        found ->
            waiting(
                list,
                found.id(),
                list == Worklist.TRANSFERS
                    ? TransferOffers.shownTo(caller, found.state())
                    : found.state(),
                now);
    Bson wanted = and(filters);
    return switch (order) {
      case FIRST ->
          new OldestFirst<>(hazards, list.orderedBy(), list::order).page(paging, wanted, shown);
      case LAST ->
          new NewestFirst<>(hazards, list.orderedBy(), list::order).page(paging, wanted, shown);
      case OLDEST ->
          new OldestFirst<>(hazards, REPORTED, WorklistsController::reportedAt)
              .page(paging, wanted, shown);
      case NEWEST ->
          new NewestFirst<>(hazards, REPORTED, WorklistsController::reportedAt)
              .page(paging, wanted, shown);
      case MAJOR_FIRST, MAJOR_LAST ->
          new ByRank<>(
                  hazards,
                  "index.rank",
                  row -> row.index().rank(),
                  REPORTED,
                  WorklistsController::reportedAt,
                  order == Order.MAJOR_FIRST)
              .page(paging, wanted, shown);
    };
  }

  private static Waiting waiting(Worklist list, String id, HazardRow row, Instant now) {
    Instant dueAt = list.due.of(row);
    return new Waiting(
        id, list, list.since(row), dueAt, dueAt == null ? null : Remaining.of(dueAt, now), row);
  }

  private static Instant reportedAt(HazardRow row) {
    HazardRow.Reported report = row.report();
    if (report == null) {
      throw new IllegalStateException("whatever is in the ledger was reported");
    }
    return report.at();
  }
}
