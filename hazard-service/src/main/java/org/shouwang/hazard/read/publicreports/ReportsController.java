package org.shouwang.hazard.read.publicreports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static org.shouwang.kit.access.Role.AUDITOR;
import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.REWARD_OFFICER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.publicreport.ReportStatus;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.NewestFirst;
import org.shouwang.kit.projection.OldestFirst;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.PathId;
import org.shouwang.kit.web.ReadsView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The ledger of reports (举报台账). A township's officers see what was found to be about enterprises of
 * their township, and nothing of whoever reported it.
 */
@RestController
@RequestMapping("/api/v1/public-reports")
class ReportsController {
  /** Who sees what is known of the reporter. */
  private static final Set<Role> OF_THE_DISTRICT =
      Set.of(OFFICER, BUREAU_LEADER, REWARD_OFFICER, AUDITOR);

  private final View<ReportRow> reports;
  private final Tenancy tenancy;
  private final Reach reach;

  ReportsController(Views views, ReportsProjection reports, Tenancy tenancy, Reach reach) {
    this.reports = views.of(reports);
    this.tenancy = tenancy;
    this.reach = reach;
  }

  record ListedReport(String id, @JsonUnwrapped ReportRow report) {}

  /** 次序. */
  enum Order {
    /** What was received last. */
    NEWEST,
    /** What is due first, of what has a deadline yet: a worklist. */
    DUE
  }

  /** One report. */
  @GetMapping("/{id}")
  @ReadsView(ReportsProjection.NAME)
  @Access(
      roles = {TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER, REWARD_OFFICER, AUDITOR},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<ListedReport> one(@PathId("pr") String id, Caller caller) {
    ReportRow row =
        reports.live().find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    tenancy.require(caller, row.owner());
    return ResponseEntity.ok()
        .eTag("\"" + row.version() + '"')
        .body(new ListedReport(id, shown(caller, row)));
  }

  /**
   * The reports within the caller's reach, the newest first or what is due first.
   *
   * @param hazard of this hazard only
   * @param dueBefore only what is due before this instant, for worklists
   */
  @GetMapping
  @ReadsView(ReportsProjection.NAME)
  @Access(
      roles = {TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER, REWARD_OFFICER, AUDITOR},
      tenant = Tenant.OF_CALLER)
  Page<ListedReport> list(
      Caller caller,
      Paging paging,
      @RequestParam(defaultValue = "NEWEST") Order order,
      @RequestParam(required = false) @Nullable ReportStatus status,
      @RequestParam(required = false) @Nullable String hazard,
      @RequestParam(required = false) @Nullable Instant dueBefore) {
    List<Bson> filters = new ArrayList<>();
    filters.add(reach.of(caller, "cooperative", "finding.enterpriseId"));
    if (status != null) {
      filters.add(eq("status", status.name()));
    }
    if (hazard != null) {
      filters.add(eq("hazardId", hazard));
    }
    if (dueBefore != null) {
      filters.add(lt("due.at", Date.from(dueBefore)));
    }
    Function<Reading.Entry<ReportRow>, ListedReport> listed =
        found -> new ListedReport(found.id(), shown(caller, found.state()));
    if (order == Order.DUE) {
      filters.add(ne("due", null));
      return new OldestFirst<>(reports, "due.at", row -> Objects.requireNonNull(row.due()).at())
          .page(paging, and(filters), listed);
    }
    return new NewestFirst<>(reports, "receivedAt", row -> Objects.requireNonNull(row.receivedAt()))
        .page(paging, and(filters), listed);
  }

  private static ReportRow shown(Caller caller, ReportRow row) {
    return OF_THE_DISTRICT.stream().anyMatch(caller::is) ? row : row.matter();
  }
}
