package org.shouwang.hazard.domain.planted;

import java.util.function.IntConsumer;

/** Which planted fault is active: its number, 0 for none. Asked by the planted byte code. */
public final class Active implements IntConsumer {
  // Public and static, for that is what byte code reads without a call.
  public static int fault;

  @Override
  public void accept(int number) {
    fault = number;
  }
}
