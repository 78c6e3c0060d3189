package org.shouwang.inspection.domain;

import static org.shouwang.inspection.domain.InspectionFacts.day;
import static org.shouwang.inspection.domain.InspectionFacts.id;
import static org.shouwang.inspection.domain.InspectionFacts.peerOf;
import static org.shouwang.inspection.domain.InspectionRejection.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.inspection.domain.ExpertVisitCommand.RecordExpertVisit;
import org.shouwang.inspection.domain.ExpertVisitEvent.ExpertVisitCompleted;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Scenario;

/** 专家到访: a record of who came for what. */
class ExpertVisitTest {
  @Test
  void expertsVisitAMember() {
    given()
        .when(recorded("ent-7", true, "per-1", "per-2"))
        .then(completed("ent-7", "per-1", "per-2"));
  }

  @Test
  void expertsVisitTheWholeCooperative() {
    given().when(recorded(null, false, "per-1")).then(completed(null, "per-1"));
  }

  @Test
  void onlyMembersAreVisited() {
    given().when(recorded("ent-7", false, "per-1")).thenRejected(ENTERPRISE_NOT_A_MEMBER);
  }

  @Test
  void somebodyCame() {
    given().when(recorded(null, false)).thenRejected(NO_EXPERT_NAMED);
  }

  @Test
  void nobodyCountsTwice() {
    given().when(recorded(null, false, "per-1", "per-1")).thenRejected(EXPERT_REPEATED);
  }

  @Test
  void aVisitIsRecordedOnce() {
    given(completed(null, "per-1"))
        .when(recorded(null, false, "per-1"))
        .thenRejected(ALREADY_RECORDED);
  }

  private static Scenario<ExpertVisit, ExpertVisitCommand, ExpertVisitEvent> given(
      ExpertVisitEvent... past) {
    return Scenario.of(new ExpertVisitDecider(), past);
  }

  private static RecordExpertVisit recorded(
      @Nullable String enterprise, boolean member, String... experts) {
    return new RecordExpertVisit(
        "xvs-1",
        peerOf("ent-1"),
        day(5),
        new Owner("371102", id("coop-1"), enterprise),
        List.of(experts),
        Purpose.HAZARD_DIAGNOSIS,
        "逐台检查配电箱",
        member);
  }

  private static ExpertVisitCompleted completed(@Nullable String enterprise, String... experts) {
    return new ExpertVisitCompleted(
        day(5),
        new Owner("371102", id("coop-1"), enterprise),
        List.of(experts),
        Purpose.HAZARD_DIAGNOSIS,
        "逐台检查配电箱");
  }
}
