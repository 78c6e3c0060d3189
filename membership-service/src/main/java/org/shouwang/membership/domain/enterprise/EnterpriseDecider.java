package org.shouwang.membership.domain.enterprise;

import static org.shouwang.membership.domain.MembershipRejection.CREDIT_CODE_TAKEN;
import static org.shouwang.membership.domain.MembershipRejection.ENTERPRISE_CLOSED;
import static org.shouwang.membership.domain.MembershipRejection.NO_SUCH_ENTERPRISE;
import static org.shouwang.membership.domain.MembershipRejection.OUT_OF_ORDER;

import java.util.List;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.membership.domain.enterprise.Enterprise.Registered;
import org.shouwang.membership.domain.enterprise.Enterprise.Unregistered;
import org.shouwang.membership.domain.enterprise.EnterpriseCommand.CloseEnterprise;
import org.shouwang.membership.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.shouwang.membership.domain.enterprise.EnterpriseEvent.EnterpriseClosed;
import org.shouwang.membership.domain.enterprise.EnterpriseEvent.EnterpriseRegistered;

/** The rules of enterprises. A closed one stays closed, and so does its credit code. */
public final class EnterpriseDecider
    implements Decider<Enterprise, EnterpriseCommand, EnterpriseEvent> {

  @Override
  public Enterprise initial() {
    return new Unregistered();
  }

  @Override
  public List<EnterpriseEvent> decide(Enterprise state, EnterpriseCommand command) {
    return List.of(
        switch (command) {
          case RegisterEnterprise c -> {
            // Two registrations meet in one aggregate only by their credit code.
            CREDIT_CODE_TAKEN.unless(state instanceof Unregistered);
            Owner owner = new Owner(c.by().district(), null, c.target());
            yield new EnterpriseRegistered(c.at(), owner, c.profile());
          }
          case CloseEnterprise c -> {
            if (!(state instanceof Registered known)) {
              throw new Rejected(NO_SUCH_ENTERPRISE);
            }
            ENTERPRISE_CLOSED.unless(known.open());
            OUT_OF_ORDER.unless(!c.at().isBefore(known.since()));
            yield new EnterpriseClosed(c.at(), c.reason());
          }
        });
  }

  @Override
  public Enterprise evolve(Enterprise state, EnterpriseEvent event) {
    return switch (event) {
      case EnterpriseRegistered e -> new Registered(e.owner(), e.profile(), true, e.occurredAt());
      case EnterpriseClosed e -> {
        Registered before = (Registered) state;
        yield new Registered(before.owner(), before.profile(), false, e.occurredAt());
      }
    };
  }

  @Override
  public Owner owner(Enterprise state) {
    return ((Registered) state).owner();
  }
}
