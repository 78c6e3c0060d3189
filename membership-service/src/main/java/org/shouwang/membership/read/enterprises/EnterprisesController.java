package org.shouwang.membership.read.enterprises;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
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

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.PathId;
import org.shouwang.kit.web.ReadsView;
import org.shouwang.membership.known.Members;
import org.shouwang.membership.read.Row;
import org.shouwang.membership.read.Search;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The register of enterprises: officers see their district or township, everybody else the members
 * of her cooperative and her own enterprise.
 */
@RestController
@RequestMapping("/api/v1/enterprises")
class EnterprisesController {
  private final View<EnterpriseRow> enterprises;
  private final Members members;
  private final Tenancy tenancy;

  EnterprisesController(
      Views views, EnterprisesProjection projection, Members members, Tenancy tenancy) {
    this.enterprises = views.of(projection);
    this.members = members;
    this.tenancy = tenancy;
  }

  /** One enterprise. */
  @GetMapping("/{id}")
  @ReadsView(EnterprisesProjection.NAME)
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
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<Row<EnterpriseRow>> one(@PathId("ent") String id, Caller caller) {
    EnterpriseRow row =
        enterprises.live().find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    tenancy.require(
        tenancy.visible(caller, owner(id, row), row.township()) || isFellow(caller, id, row));
    return ResponseEntity.ok().eTag("\"" + row.version() + '"').body(new Row<>(id, row));
  }

  private boolean isFellow(Caller caller, String id, EnterpriseRow row) {
    String cooperative = caller.cooperative();
    return cooperative != null
        && owner(id, row).district().equals(caller.district())
        && members.of(cooperative).contains(id);
  }

  private static Owner owner(String id, EnterpriseRow row) {
    return new Owner(row.district() == null ? "" : row.district(), null, id);
  }

  /**
   * The enterprises that the caller may see, in the order of their ids.
   *
   * @param query part of the name, or a whole credit code
   */
  @GetMapping
  @ReadsView(EnterprisesProjection.NAME)
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
  Page<Row<EnterpriseRow>> list(
      Caller caller,
      Paging paging,
      @RequestParam(required = false) @Nullable @Size(max = 100) String query,
      @RequestParam(required = false) @Nullable String cooperative,
      @RequestParam(required = false) @Nullable String township) {
    Search search = Search.within(caller).equal("township", township);
    reach(search, caller);
    if (cooperative != null) {
      search.ids(members.of(cooperative));
    }
    if (query != null && !query.isBlank()) {
      search.with(
          or(
              regex("search", Pattern.compile(Pattern.quote(EnterpriseRow.folded(query)))),
              eq("creditCode", query.strip().toUpperCase(Locale.ROOT))));
    }
    return search.page(enterprises, paging);
  }

  private void reach(Search search, Caller caller) {
    if (caller.is(BUREAU_LEADER) || caller.is(OFFICER) || caller.is(AUDITOR)) {
      return;
    }
    if (caller.is(TOWNSHIP_OFFICER)) {
      search.equal("township", Objects.requireNonNullElse(caller.township(), ""));
      return;
    }
    List<String> own = new ArrayList<>();
    if (caller.enterprise() != null) {
      own.add(caller.enterprise());
    }
    if (caller.cooperative() != null) {
      own.addAll(members.of(caller.cooperative()));
    }
    search.ids(own);
  }
}
