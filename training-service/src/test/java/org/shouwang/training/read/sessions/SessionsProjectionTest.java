package org.shouwang.training.read.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.training.domain.TrainingFacts.*;

import org.junit.jupiter.api.Test;
import org.shouwang.kit.projection.ProjectionFixture;
import org.shouwang.training.domain.SessionEvent;
import org.shouwang.training.publish.SessionContractMapping;

/** Sessions, fed through the real dispatcher: each event twice, and from zero. */
class SessionsProjectionTest {
  private final ProjectionFixture<SessionRow> sessions =
      ProjectionFixture.of(new SessionsProjection());

  @Test
  void countsWhoAttendedAndWhoPassed() {
    happened(held());
    happened(attended(5, attendee("per-1", true), attendee("per-2", false)));
    happened(attended(6, attendee("per-3", true)));
    SessionRow session = sessions.find(id("ses-1")).orElseThrow();
    assertThat(session.attended()).isEqualTo(3);
    assertThat(session.passed()).isEqualTo(2);
    assertThat(session.topic()).isEqualTo("用电安全");
    assertThat(session.occurredAt()).isEqualTo(day(5));
    assertThat(sessions.parked()).isEmpty();
  }

  private void happened(SessionEvent event) {
    sessions.given(id("ses-1"), cooperative(), new SessionContractMapping().toContract(event));
  }
}
