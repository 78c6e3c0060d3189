package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import org.junit.jupiter.api.Test;

/** 提交整改: the enterprise says what it did. */
class SubmitRectificationTest {
  @Test
  void theResponsibleEnterpriseRectifies() {
    given(reported(), confirmed(), assigned()).when(submittedBy("ent-7", 5)).then(rectified());
  }

  @Test
  void nobodyElseRectifiesForIt() {
    given(reported(), confirmed(), assigned())
        .when(submittedBy("ent-8", 5))
        .thenRejected(NOT_THE_RESPONSIBLE_ENTERPRISE);
  }

  @Test
  void nothingIsRectifiedBeforeItWasAssigned() {
    given(reported(), confirmed(), assigned())
        .when(submittedBy("ent-7", 3))
        .thenRejected(OUT_OF_ORDER);
  }

  @Test
  void onlyAnAssignedHazardIsRectified() {
    given(reported(), confirmed()).when(submittedBy("ent-7", 5)).thenRejected(NOT_TO_RECTIFY);
  }
}
