package org.shouwang.kit.planted.untested;

import org.shouwang.kit.domain.Rejection;

public enum Reason implements Rejection {
  TRIED,
  UNTRIED;

  @Override
  public String context() {
    return "planted";
  }

  @Override
  public Words words() {
    return new Words(Kind.REFUSED, "不可。", "No.");
  }
}
