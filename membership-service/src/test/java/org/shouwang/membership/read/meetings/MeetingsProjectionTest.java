package org.shouwang.membership.read.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.membership.domain.Given.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.membership.MeetingHeldV1;
import org.shouwang.contracts.membership.MeetingKind;
import org.shouwang.kit.projection.ProjectionFixture;

/** Meetings, from the log. */
class MeetingsProjectionTest {

  @Test
  void showsWhatTheRecordSays() {
    ProjectionFixture<MeetingRow> view = ProjectionFixture.of(new MeetingsProjection());
    String meeting = id("mtg-1");
    view.given(
        meeting,
        ofCooperative(),
        new MeetingHeldV1(
            day(1), COOP, MeetingKind.EXCHANGE, "粉尘防爆", "车间", List.of(ENTERPRISE), 4));
    assertThat(view.find(meeting))
        .contains(
            new MeetingRow(
                DISTRICT,
                COOP,
                day(1),
                MeetingKind.EXCHANGE,
                "粉尘防爆",
                "车间",
                List.of(ENTERPRISE),
                4));
  }
}
