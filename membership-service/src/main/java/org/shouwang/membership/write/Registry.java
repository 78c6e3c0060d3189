package org.shouwang.membership.write;

import static org.shouwang.membership.domain.MembershipRejection.NO_SUCH_ACCOUNT;
import static org.shouwang.membership.domain.MembershipRejection.NO_SUCH_COOPERATIVE;
import static org.shouwang.membership.domain.MembershipRejection.NO_SUCH_ENTERPRISE;
import static org.shouwang.membership.domain.MembershipRejection.NO_SUCH_PERSON;

import org.shouwang.kit.command.OwnLog;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.membership.domain.account.Account;
import org.shouwang.membership.domain.account.AccountDecider;
import org.shouwang.membership.domain.cooperative.Cooperative;
import org.shouwang.membership.domain.cooperative.CooperativeDecider;
import org.shouwang.membership.domain.enterprise.Enterprise;
import org.shouwang.membership.domain.enterprise.EnterpriseDecider;
import org.shouwang.membership.domain.member.Membership;
import org.shouwang.membership.domain.member.MembershipDecider;
import org.shouwang.membership.domain.member.Standing;
import org.shouwang.membership.domain.person.Person;
import org.shouwang.membership.domain.person.PersonDecider;
import org.shouwang.membership.publish.AccountContractMapping;
import org.shouwang.membership.publish.CooperativeContractMapping;
import org.shouwang.membership.publish.EnterpriseContractMapping;
import org.shouwang.membership.publish.MembershipContractMapping;
import org.shouwang.membership.publish.PersonContractMapping;
import org.springframework.stereotype.Component;

/**
 * What this service's own log knows of other aggregates: the facts that commands carry. Read from
 * the log rather than from a view, so that a step may follow at once on the one it needs. A fact
 * may still change between its reading and the decision; rules over two aggregates hold to within
 * that moment.
 */
@Component
final class Registry {
  private final OwnLog log;

  Registry(OwnLog log) {
    this.log = log;
  }

  /**
   * A cooperative of a district.
   *
   * @throws Rejected {@code NO_SUCH_COOPERATIVE}, also for another district's
   */
  Cooperative.Standing cooperative(String id, String district) {
    Cooperative found = cooperative(id);
    if (found instanceof Cooperative.Standing known && known.owner().district().equals(district)) {
      return known;
    }
    throw new Rejected(NO_SUCH_COOPERATIVE);
  }

  /**
   * An enterprise of a district.
   *
   * @throws Rejected {@code NO_SUCH_ENTERPRISE}, also for another district's
   */
  Enterprise.Registered enterprise(String id, String district) {
    Enterprise found = enterprise(id);
    if (found instanceof Enterprise.Registered known && known.owner().district().equals(district)) {
      return known;
    }
    throw new Rejected(NO_SUCH_ENTERPRISE);
  }

  /**
   * A person of a district.
   *
   * @throws Rejected {@code NO_SUCH_PERSON}, also for another district's
   */
  Person.Registered person(String id, String district) {
    Person found = person(id);
    if (found instanceof Person.Registered known && known.owner().district().equals(district)) {
      return known;
    }
    throw new Rejected(NO_SUCH_PERSON);
  }

  /**
   * An account.
   *
   * @throws Rejected {@code NO_SUCH_ACCOUNT}
   */
  Account.Opened account(String id) {
    Account found = state("acc", id, new AccountDecider(), new AccountContractMapping());
    if (found instanceof Account.Opened known) {
      return known;
    }
    throw new Rejected(NO_SUCH_ACCOUNT);
  }

  Cooperative cooperative(String id) {
    return state("coop", id, new CooperativeDecider(), new CooperativeContractMapping());
  }

  Enterprise enterprise(String id) {
    return state("ent", id, new EnterpriseDecider(), new EnterpriseContractMapping());
  }

  Person person(String id) {
    return state("per", id, new PersonDecider(), new PersonContractMapping());
  }

  Membership membership(String id) {
    return state("mem", id, new MembershipDecider(), new MembershipContractMapping());
  }

  /** Whether an enterprise is an active member (在册社员) of a cooperative. */
  boolean activeMember(String cooperativeId, String enterpriseId) {
    return membership(Membership.idOf(cooperativeId, enterpriseId))
            instanceof Membership.Known known
        && known.standing() == Standing.ACTIVE;
  }

  /** Whether the log answered this command before: what goes with it was done then. */
  boolean answered(String commandId) {
    return log.answered(commandId);
  }

  private <S, E extends DomainEvent> S state(
      String prefix, String id, Decider<S, ?, E> decider, ContractMapping<E> mapping) {
    return Ids.wellFormed(prefix, id) ? log.state(id, decider, mapping) : decider.initial();
  }
}
