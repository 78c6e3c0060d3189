package org.shouwang.membership.domain.person;

import static org.shouwang.membership.domain.MembershipRejection.ENTERPRISE_CLOSED;
import static org.shouwang.membership.domain.MembershipRejection.NO_SUCH_PERSON;
import static org.shouwang.membership.domain.MembershipRejection.OUT_OF_ORDER;
import static org.shouwang.membership.domain.MembershipRejection.PERSON_ALREADY_REGISTERED;
import static org.shouwang.membership.domain.MembershipRejection.PERSON_ERASED;
import static org.shouwang.membership.domain.MembershipRejection.PERSON_LEFT;
import static org.shouwang.membership.domain.MembershipRejection.POSITION_NEEDS_ENTERPRISE;
import static org.shouwang.membership.domain.MembershipRejection.POSITION_WITHOUT_ENTERPRISE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.membership.domain.person.Person.Registered;
import org.shouwang.membership.domain.person.Person.Unregistered;
import org.shouwang.membership.domain.person.PersonCommand.ErasePerson;
import org.shouwang.membership.domain.person.PersonCommand.RecordDeparture;
import org.shouwang.membership.domain.person.PersonCommand.RegisterPerson;
import org.shouwang.membership.domain.person.PersonEvent.PersonErased;
import org.shouwang.membership.domain.person.PersonEvent.PersonLeft;
import org.shouwang.membership.domain.person.PersonEvent.PersonRegistered;

/** The rules about people. An erased person may still leave: her id goes on without a name. */
public final class PersonDecider implements Decider<Person, PersonCommand, PersonEvent> {

  @Override
  public Person initial() {
    return new Unregistered();
  }

  @Override
  public List<PersonEvent> decide(Person state, PersonCommand command) {
    if (command instanceof RegisterPerson register) {
      PERSON_ALREADY_REGISTERED.unless(state instanceof Unregistered);
      return List.of(register(register));
    }
    if (!(state instanceof Registered known)) {
      throw new Rejected(NO_SUCH_PERSON);
    }
    OUT_OF_ORDER.unless(!command.at().isBefore(known.since()));
    return List.of(
        switch (command) {
          case RegisterPerson c -> throw new IllegalStateException("handled above");
          case RecordDeparture c -> {
            PERSON_LEFT.unless(known.active());
            yield new PersonLeft(c.at(), known.enterpriseId(), known.position(), c.reason());
          }
          case ErasePerson c -> {
            PERSON_ERASED.unless(!known.erased());
            yield new PersonErased(c.at());
          }
        });
  }

  private static PersonEvent register(RegisterPerson command) {
    Employment employment = command.employment();
    if (command.position().ofEnterprise()) {
      POSITION_NEEDS_ENTERPRISE.unless(command.enterpriseId() != null);
      ENTERPRISE_CLOSED.unless(command.enterpriseOpen());
      employment = orOwn(employment);
    } else {
      POSITION_WITHOUT_ENTERPRISE.unless(command.enterpriseId() == null && employment == null);
    }
    Owner owner = new Owner(command.district(), null, command.enterpriseId());
    return new PersonRegistered(command.at(), owner, command.position(), employment);
  }

  private static Employment orOwn(@Nullable Employment employment) {
    return employment == null ? Employment.OWN : employment;
  }

  @Override
  public Person evolve(Person state, PersonEvent event) {
    if (event instanceof PersonRegistered e) {
      return new Registered(e.owner(), e.position(), e.employment(), true, false, e.occurredAt());
    }
    Registered before = (Registered) state;
    return switch (event) {
      case PersonRegistered e -> throw new IllegalStateException("handled above");
      case PersonLeft e -> after(before, false, before.erased(), e);
      case PersonErased e -> after(before, before.active(), true, e);
    };
  }

  private static Registered after(
      Registered before, boolean active, boolean erased, PersonEvent event) {
    return new Registered(
        before.owner(), before.position(), before.employment(), active, erased, event.occurredAt());
  }

  @Override
  public Owner owner(Person state) {
    return ((Registered) state).owner();
  }
}
