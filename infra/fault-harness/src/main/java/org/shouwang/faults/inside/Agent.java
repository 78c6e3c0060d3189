package org.shouwang.faults.inside;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/**
 * Plants a bug into a service, and places at which a process may be stopped that the product has no
 * failpoint for: {@code -javaagent:inside.jar=BUG}, or {@code =NONE} for the places alone.
 */
public final class Agent {
  private Agent() {}

  /** Called by the JVM before the service's main method. */
  public static void premain(String argument, Instrumentation instrumentation) {
    Bug bug = Bug.valueOf(argument);
    List<Swap> swaps = new ArrayList<>(bug.swaps());
    Places.SWAPS.stream()
        .filter(place -> swaps.stream().noneMatch(swap -> swap.sameCall(place)))
        .forEach(swaps::add);
    instrumentation.addTransformer(new Planting(swaps));
    System.out.println("The harness has planted " + bug);
  }
}
