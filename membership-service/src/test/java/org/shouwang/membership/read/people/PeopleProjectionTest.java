package org.shouwang.membership.read.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.membership.domain.Given.*;

import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.Employment;
import org.shouwang.contracts.membership.PersonErasedV1;
import org.shouwang.contracts.membership.PersonLeftV1;
import org.shouwang.contracts.membership.PersonRegisteredV1;
import org.shouwang.contracts.membership.Position;
import org.shouwang.kit.projection.ProjectionFixture;

/** People by their ids, from the log. */
class PeopleProjectionTest {
  private final ProjectionFixture<PersonRow> view = ProjectionFixture.of(new PeopleProjection());

  @Test
  void peopleComeLeaveAndAreErased() {
    happened(new PersonRegisteredV1(day(1), Position.EMPLOYEE, Employment.INTERN, ENTERPRISE));
    assertThat(row())
        .isEqualTo(
            new PersonRow(
                DISTRICT,
                ENTERPRISE,
                Position.EMPLOYEE,
                Employment.INTERN,
                true,
                false,
                day(1),
                null,
                0));
    happened(new PersonLeftV1(day(2), ENTERPRISE, Position.EMPLOYEE, null));
    assertThat(row().active()).isFalse();
    assertThat(row().leftAt()).isEqualTo(day(2));
    happened(new PersonErasedV1(day(3)));
    assertThat(row().erased()).isTrue();
  }

  private void happened(ContractEvent event) {
    view.given(PERSON, ofEnterprise(), event);
  }

  private PersonRow row() {
    return view.find(PERSON).orElseThrow();
  }
}
