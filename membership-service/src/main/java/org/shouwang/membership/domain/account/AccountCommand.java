package org.shouwang.membership.domain.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;
import org.shouwang.membership.domain.person.Position;

/** What can be asked of an account. */
public sealed interface AccountCommand extends Command {

  /**
   * 开通: opens an account for a registered person; its login name is reserved already.
   *
   * @param tenant for whom it acts, as it was named; an enterprise may be left out
   */
  record OpenAccount(
      String target,
      Actor by,
      Instant at,
      Opener opener,
      String personId,
      Set<AccountRole> roles,
      Tenant tenant,
      Facts facts)
      implements AccountCommand {
    public OpenAccount {
      roles = Set.copyOf(roles);
    }
  }

  /** 停用. */
  record DisableAccount(String target, Actor by, Instant at, String reason)
      implements AccountCommand {}

  /** 重置密码: records that the password is another one now. */
  record ChangePassword(String target, Actor by, Instant at) implements AccountCommand {}

  /**
   * What is known of whom the account would act for. That they belong to the district was checked
   * before: others' do not exist here.
   *
   * @param personPresent the person works and is known by name
   * @param position what she does
   * @param personEnterprise for whom she works, if for an enterprise
   * @param enterpriseOpen the enterprise that is named, or else hers, is not closed
   * @param cooperativeOpen the cooperative, if one is named, is not dissolved
   */
  record Facts(
      boolean personPresent,
      Position position,
      @Nullable String personEnterprise,
      boolean enterpriseOpen,
      boolean cooperativeOpen) {}
}
