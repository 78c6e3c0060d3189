package org.shouwang.inspection.domain;

import org.shouwang.kit.domain.Owner;

/** The parts of an owner that everything in this context has, or this kind of thing has. */
final class Owners {
  private Owners() {}

  static String cooperative(Owner owner) {
    String cooperative = owner.cooperative();
    if (cooperative == null) {
      throw new IllegalStateException("whatever is inspected, a cooperative inspects");
    }
    return cooperative;
  }

  static String enterprise(Owner owner) {
    String enterprise = owner.enterprise();
    if (enterprise == null) {
      throw new IllegalStateException("a visit has an enterprise");
    }
    return enterprise;
  }
}
