package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Rejected;

/** Questions that many rules ask. */
final class Guards {
  private Guards() {}

  /** The hazard's stage, if it is of the wanted kind. */
  static <S> S in(Class<S> wanted, Known hazard, HazardRejection otherwise) {
    if (!wanted.isInstance(hazard.stage())) {
      throw new Rejected(otherwise);
    }
    return wanted.cast(hazard.stage());
  }

  static Stage.Open open(Known hazard) {
    return in(Stage.Open.class, hazard, NOT_OPEN);
  }

  static Stage.Treated treated(Known hazard) {
    return in(Stage.Treated.class, hazard, NOT_CONFIRMED);
  }

  /** Confirmed, major and open. */
  static void major(Known hazard) {
    require(treated(hazard).confirmation().grade() == Grade.MAJOR, NOT_MAJOR);
  }

  /** Confirmed, and nobody says yet that it is rectified. */
  static void unrectified(Known hazard, HazardRejection otherwise) {
    in(Stage.Treated.class, hazard, otherwise);
    require(!(hazard.stage() instanceof Stage.Rectified), otherwise);
  }

  static void byTheResponsible(Known hazard, Actor by) {
    require(hazard.enterprise().equals(by.enterprise()), NOT_THE_RESPONSIBLE_ENTERPRISE);
  }

  /** Whoever judges is not of an enterprise that is judged, or was. */
  static void independent(Known hazard, Actor by, HazardRejection otherwise) {
    require(!hazard.concerns(by.enterprise()), otherwise);
  }

  static boolean is(Actor by, String personId) {
    return by.personOrId().equals(personId);
  }

  static boolean officer(Actor by) {
    return by.authority() == Authority.OFFICER;
  }

  static boolean expertOrOfficer(Actor by) {
    return officer(by) || by.authority() == Authority.EXPERT;
  }
}
