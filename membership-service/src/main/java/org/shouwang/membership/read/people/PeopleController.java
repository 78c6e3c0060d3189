package org.shouwang.membership.read.people;

import static com.mongodb.client.model.Filters.in;
import static org.shouwang.kit.access.Role.AUDITOR;
import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.membership.Position;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.access.Townships;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.vault.Masking;
import org.shouwang.kit.vault.Vault;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.ReadsView;
import org.shouwang.membership.known.Members;
import org.shouwang.membership.read.Row;
import org.shouwang.membership.read.Search;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * People. Officers (those of a township for its enterprises) and their own enterprise see names and
 * masked phones, a cooperative's lead and safety officer the names of its members' people, auditors
 * ids only.
 */
@RestController
@RequestMapping("/api/v1/people")
class PeopleController {
  private final View<PersonRow> people;
  private final Vault vault;
  private final Members members;
  private final Townships townships;

  PeopleController(
      Views views, PeopleProjection projection, Vault vault, Members members, Townships townships) {
    this.people = views.of(projection);
    this.vault = vault;
    this.members = members;
    this.townships = townships;
  }

  /**
   * A person as the caller may see her.
   *
   * @param phone masked
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Seen(
      String id, @Nullable String name, @Nullable String phone, @JsonUnwrapped PersonRow person) {}

  /**
   * The people that the caller may see, in the order of their ids.
   *
   * @param name whole and exact: names are found by a keyed digest
   */
  @GetMapping
  @ReadsView(PeopleProjection.NAME)
  @Access(
      roles = {
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER,
        AUDITOR
      },
      tenant = Tenant.OF_CALLER)
  Page<Seen> list(
      Caller caller,
      Paging paging,
      @RequestParam(required = false) @Nullable String enterprise,
      @RequestParam(required = false) @Nullable Position position,
      @RequestParam(required = false) @Nullable @Size(max = 60) String name) {
    Search search =
        Search.within(caller)
            .equal("enterpriseId", enterprise)
            .equal("position", position == null ? null : position.name());
    if (!seesDistrict(caller)) {
      search.with(in("enterpriseId", enterprises(caller)));
    }
    if (name != null) {
      if (!seesNames(caller)) {
        throw new ProblemException(KitProblem.FORBIDDEN);
      }
      search.ids(vault.find("name", name));
    }
    Page<Row<PersonRow>> page = search.page(people, paging);
    Map<String, Map<String, String>> identities = identities(caller, page.items());
    return new Page<>(
        page.items().stream()
            .map(row -> seen(caller, row, identities.getOrDefault(row.id(), Map.of())))
            .toList(),
        page.next(),
        page.asOf());
  }

  /** Names in full are openings of the vault, and audited as such. */
  private Map<String, Map<String, String>> identities(Caller caller, List<Row<PersonRow>> rows) {
    return seesNames(caller)
        ? vault.read(rows.stream().map(Row::id).toList(), caller.account(), "list of people")
        : Map.of();
  }

  private static Seen seen(Caller caller, Row<PersonRow> row, Map<String, String> identity) {
    String enterprise = row.state().enterpriseId();
    boolean own = enterprise != null && enterprise.equals(caller.enterprise());
    String phone = own || isOfficer(caller) ? identity.get("phone") : null;
    return new Seen(
        row.id(), identity.get("name"), phone == null ? null : Masking.phone(phone), row.state());
  }

  private List<String> enterprises(Caller caller) {
    List<String> reach = new ArrayList<>();
    if (caller.is(TOWNSHIP_OFFICER) && caller.district() != null && caller.township() != null) {
      reach.addAll(townships.within(caller.district(), caller.township()).enterprises());
    }
    if (caller.enterprise() != null && (caller.is(PRINCIPAL) || caller.is(SAFETY_MANAGER))) {
      reach.add(caller.enterprise());
    }
    if (caller.cooperative() != null && (caller.is(COOP_LEAD) || caller.is(COOP_SAFETY_OFFICER))) {
      reach.addAll(members.of(caller.cooperative()));
    }
    return reach;
  }

  private static boolean seesDistrict(Caller caller) {
    return caller.is(BUREAU_LEADER) || caller.is(OFFICER) || caller.is(AUDITOR);
  }

  private static boolean seesNames(Caller caller) {
    return isOfficer(caller)
        || caller.is(PRINCIPAL)
        || caller.is(SAFETY_MANAGER)
        || caller.is(COOP_LEAD)
        || caller.is(COOP_SAFETY_OFFICER);
  }

  private static boolean isOfficer(Caller caller) {
    return caller.is(BUREAU_LEADER) || caller.is(OFFICER) || caller.is(TOWNSHIP_OFFICER);
  }
}
