package org.shouwang.training.policy;

import java.util.Optional;
import org.shouwang.training.domain.Position;

/** Between the membership context's positions and this one's. */
final class Positions {
  private Positions() {}

  /** The position of somebody who works for an enterprise; empty for experts and officers. */
  static Optional<Position> ofEnterprise(org.shouwang.contracts.membership.Position position) {
    return switch (position) {
      case PRINCIPAL -> Optional.of(Position.PRINCIPAL);
      case SAFETY_MANAGER -> Optional.of(Position.SAFETY_MANAGER);
      case EMPLOYEE -> Optional.of(Position.EMPLOYEE);
      case EXPERT, OFFICER -> Optional.empty();
    };
  }
}
