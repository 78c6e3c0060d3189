package org.shouwang.hazard.read.hazards;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
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

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.CataloguedField;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.text.Terms;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.ById;
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

/** The ledger of hazards (隐患台账). */
@RestController
@RequestMapping("/api/v1/hazards")
class HazardsController {
  private static final List<String> NAMES_OF_CATALOGUED =
      Arrays.stream(CataloguedField.values()).map(Enum::name).toList();

  private final View<HazardRow> hazards;
  private final Tenancy tenancy;
  private final Reach reach;

  HazardsController(Views views, HazardsProjection hazards, Tenancy tenancy, Reach reach) {
    this.hazards = views.of(hazards);
    this.tenancy = tenancy;
    this.reach = reach;
  }

  record Listed(String id, @JsonUnwrapped HazardRow hazard) {}

  /** One hazard; as much as it needs to answer for an enterprise that is asked to take it over. */
  @GetMapping("/{id}")
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
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<Listed> one(@PathId("hz") String id, Caller caller) {
    HazardRow row =
        hazards.live().find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    boolean hers = tenancy.visible(caller, owner(row));
    tenancy.require(hers || TransferOffers.waitsFor(row, caller));
    return ResponseEntity.ok()
        .eTag("\"" + row.version() + '"')
        .body(new Listed(id, hers ? row : TransferOffers.offered(row)));
  }

  /**
   * The hazards that the caller may see, in the order of their ids.
   *
   * @param unplaced only those of which the catalogues do not have something that they name (目录未列)
   * @param flag why somebody should look twice at them (存疑)
   * @param query part of the description, as it is written there
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
  Page<Listed> list(
      Caller caller,
      Paging paging,
      @RequestParam(required = false) @Nullable String cooperative,
      @RequestParam(required = false) @Nullable String enterprise,
      @RequestParam(required = false) @Nullable HazardStatus status,
      @RequestParam(required = false) @Nullable String visit,
      @RequestParam(required = false) @Nullable String finding,
      @RequestParam(defaultValue = "false") boolean unplaced,
      @RequestParam(required = false) HazardRow.@Nullable Flag flag,
      @RequestParam(required = false) @Nullable String query) {
    List<Bson> filters = new ArrayList<>();
    filters.add(reach.of(caller));
    equal(filters, "cooperative", cooperative);
    equal(filters, "enterprise", enterprise);
    equal(filters, "status", status == null ? null : status.name());
    equal(filters, "report.visitId", visit);
    equal(filters, "report.findingId", finding);
    if (unplaced) {
      filters.add(in("report.unplaced", NAMES_OF_CATALOGUED));
    }
    equal(filters, HazardsProjection.FLAGS, flag == null ? null : flag.name());
    if (query != null) {
      List<String> terms = Terms.within(query);
      if (!terms.isEmpty()) {
        filters.add(all("index.terms", terms));
      }
      filters.add(regex("report.description", Pattern.compile(Pattern.quote(query))));
    }
    return new ById<>(hazards)
        .page(paging, and(filters), found -> new Listed(found.id(), found.state()));
  }

  private static void equal(List<Bson> filters, String field, @Nullable String value) {
    if (value != null) {
      filters.add(eq(field, value));
    }
  }

  static Owner owner(HazardRow row) {
    String district = row.district();
    return new Owner(district == null ? "" : district, row.cooperative(), row.enterprise());
  }
}
