package org.shouwang.membership.write;

import org.shouwang.kit.access.Caller;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;

/** Where a caller is at home. */
final class Home {
  private Home() {}

  /**
   * The district of the caller's token.
   *
   * @throws ProblemException 403: the token names none
   */
  static String district(Caller caller) {
    String district = caller.district();
    if (district == null || district.isBlank()) {
      throw new ProblemException(KitProblem.FORBIDDEN);
    }
    return district;
  }
}
