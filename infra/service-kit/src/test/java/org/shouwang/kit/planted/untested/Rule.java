package org.shouwang.kit.planted.untested;

import static org.shouwang.kit.domain.Rejection.require;

/** Refuses for either reason; what a rule itself names is not tested by that. */
public class Rule {
  public void apply(int lamps) {
    require(lamps > 0, Reason.TRIED);
    require(lamps < 10, Reason.UNTRIED);
  }
}
