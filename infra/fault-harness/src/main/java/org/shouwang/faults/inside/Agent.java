package org.shouwang.faults.inside;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plants a bug into a service, and places at which a process may be stopped that the product has no
 * failpoint for: {@code -javaagent:inside.jar=BUG}, or {@code =NONE} for the places alone.
 */
public final class Agent {
  /** What is replaced in every service that carries the agent. */
  static final List<Swap> PLACES =
      Stream.concat(Places.SWAPS.stream(), Stream.of(Reordering.SWAP)).toList();

  private Agent() {}

  /** Called by the JVM before the service's main method. */
  public static void premain(String argument, Instrumentation instrumentation) {
    Bug bug = Bug.valueOf(argument);
    List<Swap> swaps = new ArrayList<>(bug.swaps());
    PLACES.stream()
        .filter(place -> swaps.stream().noneMatch(swap -> swap.sameCall(place)))
        .forEach(swaps::add);
    instrumentation.addTransformer(new Planting(swaps));
    System.out.println("The harness has planted " + bug);
  }
}
