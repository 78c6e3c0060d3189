package org.shouwang.membership.read.accounts;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.OPERATOR;

import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.ReadsView;
import org.shouwang.membership.read.Row;
import org.shouwang.membership.read.Search;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts: operators see those of bureaus, the bureau all of its district. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsController {
  private final View<AccountRow> accounts;

  AccountsController(Views views, AccountsProjection projection) {
    this.accounts = views.of(projection);
  }

  /** The accounts that the caller may see, in the order of their ids. */
  @GetMapping
  @ReadsView(AccountsProjection.NAME)
  @Access(
      roles = {OPERATOR, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_CALLER)
  Page<Row<AccountRow>> list(
      Caller caller,
      Paging paging,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String enterprise,
      @RequestParam(required = false) @Nullable String cooperative) {
    boolean ofBureau = caller.is(BUREAU_LEADER) || caller.is(OFFICER);
    Search search = ofBureau ? Search.within(caller) : Search.everywhere().equal("bureau", true);
    return search
        .equal("personId", person)
        .equal("enterpriseId", enterprise)
        .equal("cooperativeId", cooperative)
        .page(accounts, paging);
  }
}
