package org.shouwang.membership.domain.enterprise;

import java.time.Instant;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;

/** What can happen to an enterprise. */
public sealed interface EnterpriseEvent extends DomainEvent {

  /** 企业登记. */
  record EnterpriseRegistered(Instant occurredAt, Owner owner, Profile profile)
      implements EnterpriseEvent {}

  /** 企业注销. */
  record EnterpriseClosed(Instant occurredAt, String reason) implements EnterpriseEvent {}
}
