package org.shouwang.membership.identity;

import java.util.Optional;

/** Looks accounts up; what a token may say is read from here each time one is issued. */
interface Accounts {

  /**
   * @param loginName in any spelling that {@link LoginNames} takes for the same
   */
  Optional<Account> byLoginName(String loginName);

  Optional<Account> byId(String accountId);
}
