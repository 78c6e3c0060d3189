package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import org.junit.jupiter.api.Test;

/** 驳回: somebody independent says that it is no hazard. */
class DismissHazardTest {
  @Test
  void endsTheHazard() {
    given(reported())
        .when(dismiss(peerOf("ent-8")))
        .then(dismissed())
        .when(assign(Measure.IMMEDIATE, null))
        .thenRejected(NOT_TO_ASSIGN);
  }

  @Test
  void theEnterpriseItselfDoesNotDismiss() {
    given(reported()).when(dismiss(peerOf("ent-7"))).thenRejected(CONFIRMER_NOT_INDEPENDENT);
  }

  @Test
  void aConfirmedHazardIsNotDismissed() {
    given(reported(), confirmed()).when(dismiss(officer())).thenRejected(NOT_TO_CONFIRM);
  }
}
