package org.shouwang.membership.domain.person;

import static org.shouwang.membership.domain.Given.DISTRICT;
import static org.shouwang.membership.domain.Given.ENTERPRISE;
import static org.shouwang.membership.domain.Given.PERSON;
import static org.shouwang.membership.domain.Given.day;
import static org.shouwang.membership.domain.Given.ofEnterprise;
import static org.shouwang.membership.domain.Given.officer;
import static org.shouwang.membership.domain.MembershipRejection.*;

import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Scenario;
import org.shouwang.membership.domain.person.PersonCommand.ErasePerson;
import org.shouwang.membership.domain.person.PersonCommand.RecordDeparture;
import org.shouwang.membership.domain.person.PersonCommand.RegisterPerson;
import org.shouwang.membership.domain.person.PersonEvent.PersonErased;
import org.shouwang.membership.domain.person.PersonEvent.PersonLeft;
import org.shouwang.membership.domain.person.PersonEvent.PersonRegistered;

/** A person comes, leaves, and is forgotten on request; her id stays. */
class PersonLifeTest {

  @Test
  void staffBelongToAnEnterpriseAndAreItsOwnUnlessSaidOtherwise() {
    given()
        .when(register(Position.EMPLOYEE, null, ENTERPRISE, true))
        .then(registered(Position.EMPLOYEE, Employment.OWN));
    given()
        .when(register(Position.EMPLOYEE, Employment.INTERN, ENTERPRISE, true))
        .then(registered(Position.EMPLOYEE, Employment.INTERN));
    given()
        .when(register(Position.PRINCIPAL, null, null, false))
        .thenRejected(POSITION_NEEDS_ENTERPRISE);
    given()
        .when(register(Position.EMPLOYEE, null, ENTERPRISE, false))
        .thenRejected(ENTERPRISE_CLOSED);
  }

  @Test
  void expertsAndOfficersBelongToNoEnterprise() {
    given()
        .when(register(Position.EXPERT, null, null, false))
        .then(new PersonRegistered(day(1), new Owner(DISTRICT, null, null), Position.EXPERT, null));
    given()
        .when(register(Position.OFFICER, null, ENTERPRISE, true))
        .thenRejected(POSITION_WITHOUT_ENTERPRISE);
    given()
        .when(register(Position.EXPERT, Employment.OWN, null, false))
        .thenRejected(POSITION_WITHOUT_ENTERPRISE);
  }

  @Test
  void isRegisteredOnce() {
    given(staff())
        .when(register(Position.EMPLOYEE, null, ENTERPRISE, true))
        .thenRejected(PERSON_ALREADY_REGISTERED);
    given(staff(), new PersonLeft(day(2), ENTERPRISE, Position.EMPLOYEE, null))
        .when(register(Position.EMPLOYEE, null, ENTERPRISE, true))
        .thenRejected(PERSON_ALREADY_REGISTERED);
  }

  @Test
  void leavesOnce() {
    PersonLeft left = new PersonLeft(day(2), ENTERPRISE, Position.EMPLOYEE, null);
    given(staff()).when(depart(2)).then(left);
    given(staff(), left).when(depart(3)).thenRejected(PERSON_LEFT);
  }

  @Test
  void isErasedOnceAndMayLeaveAfterwards() {
    given(staff())
        .when(new ErasePerson(PERSON, officer(), day(2)))
        .then(new PersonErased(day(2)))
        .when(depart(3))
        .then(new PersonLeft(day(3), ENTERPRISE, Position.EMPLOYEE, null));
    given(staff(), new PersonErased(day(2)))
        .when(new ErasePerson(PERSON, officer(), day(3)))
        .thenRejected(PERSON_ERASED);
  }

  @Test
  void doesNothingBeforeShePreviouslyDid() {
    given(new PersonRegistered(day(5), ofEnterprise(), Position.EMPLOYEE, Employment.OWN))
        .when(depart(4))
        .thenRejected(OUT_OF_ORDER);
    given().when(depart(4)).thenRejected(NO_SUCH_PERSON);
  }

  private static Scenario<Person, PersonCommand, PersonEvent> given(PersonEvent... past) {
    return Scenario.of(new PersonDecider(), past);
  }

  private static RegisterPerson register(
      Position position, Employment employment, String enterprise, boolean open) {
    return new RegisterPerson(
        PERSON, officer(), day(1), DISTRICT, position, employment, enterprise, open);
  }

  private static PersonEvent staff() {
    return registered(Position.EMPLOYEE, Employment.OWN);
  }

  private static PersonEvent registered(Position position, Employment employment) {
    return new PersonRegistered(day(1), ofEnterprise(), position, employment);
  }

  private static RecordDeparture depart(int day) {
    return new RecordDeparture(PERSON, officer(), day(day), null);
  }
}
