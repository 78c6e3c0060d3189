package org.shouwang.faults.inside;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/** Sends this very process a signal, at this very instruction. */
final class Self {
  static final int KILL = 9;
  static final int STOP = 19;

  private static final MethodHandle SIGNAL =
      Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().findOrThrow("kill"),
              FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));

  private Self() {}

  static void signal(int number) {
    try {
      int unused = (int) SIGNAL.invokeExact((int) ProcessHandle.current().pid(), number);
    } catch (Throwable e) { // declared so by method handles
      throw new IllegalStateException("cannot send signal " + number, e);
    }
  }
}
