package org.shouwang.hazard.read.hazards.map;

import static com.mongodb.client.model.Accumulators.avg;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static org.shouwang.kit.access.Role.AUDITOR;
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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.HazardCategory;
import org.shouwang.contracts.hazard.HazardGrade;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.geo.Box;
import org.shouwang.hazard.geo.Cells;
import org.shouwang.hazard.read.hazards.HazardRow;
import org.shouwang.hazard.read.hazards.HazardsProjection;
import org.shouwang.hazard.read.hazards.LedgerFilter;
import org.shouwang.hazard.read.hazards.Timeliness;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.ReadsView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hazards in a box of the map (地图): each one, or, where they are too many, how many are where. */
@RestController
@RequestMapping("/api/v1/hazards/map")
class MapController {
  private static final int MOST = 1_000;

  private final View<HazardRow> hazards;
  private final Reach reach;
  private final Clock clock;

  MapController(Views views, HazardsProjection hazards, Reach reach, Clock clock) {
    this.hazards = views.of(hazards);
    this.reach = reach;
    this.clock = clock;
  }

  /** One hazard on the map, in degrees of WGS 84. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Point(
      String id,
      double latitude,
      double longitude,
      HazardStatus status,
      HazardCategory category,
      @Nullable HazardGrade grade,
      @Nullable Instant dueAt) {}

  /** So many hazards of one part of the box, at their middle. */
  record Cluster(long count, double latitude, double longitude) {}

  /**
   * What is in the box.
   *
   * @param total how many hazards
   * @param points each of them, empty where they are more than was asked for
   * @param clusters how many are where, then; their counts add up to the total
   * @param asOf how fresh it is
   */
  record Shown(long total, List<Point> points, List<Cluster> clusters, @Nullable Instant asOf) {}

  /**
   * The hazards in a box, its edges included.
   *
   * @param bbox {@code minLon,minLat,maxLon,maxLat} in degrees of WGS 84
   * @param limit from how many on they are counted and not shown each, at most 1000
   * @param overdue whether it is not signed off after its deadline
   */
  @GetMapping
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
        BUREAU_LEADER,
        AUDITOR
      },
      tenant = Tenant.OF_CALLER)
  Shown map(
      Caller caller,
      @RequestParam String bbox,
      @RequestParam(defaultValue = "300") int limit,
      @RequestParam(required = false) @Nullable HazardStatus status,
      @RequestParam(required = false) @Nullable String cooperative,
      @RequestParam(required = false) @Nullable String enterprise,
      @RequestParam(required = false) @Nullable HazardCategory category,
      @RequestParam(required = false) @Nullable HazardGrade grade,
      @RequestParam(required = false) @Nullable Authority authority,
      @RequestParam(required = false) @Nullable List<Timeliness> timeliness,
      @RequestParam(required = false) @Nullable Boolean overdue) {
    if (limit < 1 || limit > MOST) {
      throw ProblemException.invalidQuery("limit", "应为 1 至 1000。", "From 1 to 1000.");
    }
    Box box = Bbox.parse(bbox);
    List<Bson> filters = new ArrayList<>();
    filters.add(reach.of(caller));
    filters.add(inside(box));
    if (status != null) {
      filters.add(eq("status", status.name()));
    }
    filters.addAll(
        new LedgerFilter(cooperative, enterprise, category, grade, authority, timeliness, overdue)
            .conditions(clock.instant()));
    Bson wanted = and(filters);

    Reading<HazardRow> reading = hazards.live();
    Instant asOf = reading.freshness().recordedAt();
    List<Reading.Entry<HazardRow>> found = reading.query(wanted, ascending("_id"), limit + 1);
    if (found.size() <= limit) {
      return new Shown(
          found.size(), found.stream().map(MapController::point).toList(), List.of(), asOf);
    }
    List<Cluster> clusters = clusters(reading, wanted, box);
    return new Shown(clusters.stream().mapToLong(Cluster::count).sum(), List.of(), clusters, asOf);
  }

  private static Bson inside(Box box) {
    return and(
        in("index.cells", Cells.covering(box).cells()),
        gte("index.latitudeE6", box.minLatitudeE6()),
        lte("index.latitudeE6", box.maxLatitudeE6()),
        gte("index.longitudeE6", box.minLongitudeE6()),
        lte("index.longitudeE6", box.maxLongitudeE6()));
  }

  /** Each hazard lies in exactly one of the parts, so that it is counted once. */
  private static List<Cluster> clusters(Reading<HazardRow> reading, Bson wanted, Box box) {
    List<Cluster> clusters = new ArrayList<>();
    for (Document part :
        reading
            .collection()
            .aggregate(
                List.of(
                    match(wanted),
                    unwind("$index.cells"),
                    match(in("index.cells", Cells.parts(box).cells())),
                    group(
                        "$index.cells",
                        sum("count", 1L),
                        avg("latitude", "$index.latitudeE6"),
                        avg("longitude", "$index.longitudeE6"))))) {
      clusters.add(
          new Cluster(
              number(part, "count").longValue(),
              number(part, "latitude").doubleValue() / 1e6,
              number(part, "longitude").doubleValue() / 1e6));
    }
    clusters.sort(
        Comparator.comparingLong(Cluster::count)
            .reversed()
            .thenComparingDouble(Cluster::latitude)
            .thenComparingDouble(Cluster::longitude));
    return clusters;
  }

  private static Number number(Document part, String field) {
    return Objects.requireNonNull(part.get(field, Number.class));
  }

  private static Point point(Reading.Entry<HazardRow> found) {
    HazardRow row = found.state();
    HazardRow.Reported report = row.report();
    if (report == null || report.position() == null) {
      throw new IllegalStateException(found.id() + " is on no map");
    }
    return new Point(
        found.id(),
        report.position().latitude(),
        report.position().longitude(),
        row.status(),
        report.category(),
        row.confirmation() == null ? null : row.confirmation().grade(),
        row.assignment() == null ? null : row.assignment().dueAt());
  }
}
