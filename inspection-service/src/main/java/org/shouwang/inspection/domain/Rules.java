package org.shouwang.inspection.domain;

import org.shouwang.kit.domain.Rejected;

/** How a rule refuses. */
final class Rules {
  private Rules() {}

  static void require(boolean rule, InspectionRejection otherwise) {
    if (!rule) {
      throw new Rejected(otherwise);
    }
  }
}
