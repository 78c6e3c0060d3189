package org.shouwang.hazard.read.publicreports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.shouwang.kit.access.Role.AUDITOR;
import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.REWARD_OFFICER;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.publicreport.ReportStatus;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.NewestFirst;
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

/** The ledger of reports (举报台账). */
@RestController
@RequestMapping("/api/v1/public-reports")
class ReportsController {
  private final View<ReportRow> reports;
  private final Tenancy tenancy;
  private final Reach reach;

  ReportsController(Views views, ReportsProjection reports, Tenancy tenancy, Reach reach) {
    this.reports = views.of(reports);
    this.tenancy = tenancy;
    this.reach = reach;
  }

  record ListedReport(String id, @JsonUnwrapped ReportRow report) {}

  /** One report. */
  @GetMapping("/{id}")
  @ReadsView(ReportsProjection.NAME)
  @Access(
      roles = {OFFICER, BUREAU_LEADER, REWARD_OFFICER, AUDITOR},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<ListedReport> one(@PathId("pr") String id, Caller caller) {
    ReportRow row =
        reports.live().find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    tenancy.require(caller, new Owner(Objects.requireNonNullElse(row.district(), ""), null, null));
    return ResponseEntity.ok().eTag("\"" + row.version() + '"').body(new ListedReport(id, row));
  }

  /**
   * The district's reports, the newest first.
   *
   * @param hazard of this hazard only
   * @param dueBefore only what is due before this instant, for worklists
   */
  @GetMapping
  @ReadsView(ReportsProjection.NAME)
  @Access(
      roles = {OFFICER, BUREAU_LEADER, REWARD_OFFICER, AUDITOR},
      tenant = Tenant.OF_CALLER)
  Page<ListedReport> list(
      Caller caller,
      Paging paging,
      @RequestParam(required = false) @Nullable ReportStatus status,
      @RequestParam(required = false) @Nullable String hazard,
      @RequestParam(required = false) @Nullable Instant dueBefore) {
    List<Bson> filters = new ArrayList<>();
    filters.add(reach.of(caller));
    if (status != null) {
      filters.add(eq("status", status.name()));
    }
    if (hazard != null) {
      filters.add(eq("hazardId", hazard));
    }
    if (dueBefore != null) {
      filters.add(lt("due.at", Date.from(dueBefore)));
    }
    return new NewestFirst<>(reports, "receivedAt", row -> Objects.requireNonNull(row.receivedAt()))
        .page(paging, and(filters), found -> new ListedReport(found.id(), found.state()));
  }
}
