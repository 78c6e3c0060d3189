package org.shouwang.membership.domain.enterprise;

import java.time.Instant;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** What can be asked of an enterprise. */
public sealed interface EnterpriseCommand extends Command {

  /** 登记: registers an enterprise in the district of who registers it. */
  record RegisterEnterprise(String target, Actor by, Instant at, Profile profile)
      implements EnterpriseCommand {}

  /** 注销: it is closed for good. */
  record CloseEnterprise(String target, Actor by, Instant at, String reason)
      implements EnterpriseCommand {}
}
