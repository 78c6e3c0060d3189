package org.shouwang.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor time that this JVM has taken up to a moment. */
record Cpu(long nanos) {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  static Cpu now() {
    return new Cpu(SYSTEM.getProcessCpuTime());
  }

  double secondsSince() {
    return (SYSTEM.getProcessCpuTime() - nanos) / 1e9;
  }
}
