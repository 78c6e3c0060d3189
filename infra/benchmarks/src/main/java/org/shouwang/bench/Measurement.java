package org.shouwang.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One figure of one round.
 *
 * @param value the figure that is compared
 * @param unit its unit
 * @param seconds how long it took
 * @param cpuSeconds what it cost in this JVM, clients and client-side of the product; the servers'
 *     own work is not in it
 * @param details whatever else is worth knowing
 */
record Measurement(
    double value, String unit, double seconds, double cpuSeconds, Map<String, Object> details) {

  /** Work that was done, and what it took. */
  @FunctionalInterface
  interface Work {
    /** Works and returns how many things it has worked on. */
    long run() throws Exception;
  }

  /** How many things a second. */
  static Measurement rate(String what, Work work) throws Exception {
    return timed(work, (count, seconds) -> count / seconds, what + "/s");
  }

  /** How many seconds. */
  static Measurement seconds(Work work) throws Exception {
    return timed(work, (count, seconds) -> seconds, "s");
  }

  private interface Value {
    double of(long count, double seconds);
  }

  private static Measurement timed(Work work, Value value, String unit) throws Exception {
    Cpu cpu = Cpu.now();
    long began = System.nanoTime();
    long count = work.run();
    double seconds = (System.nanoTime() - began) / 1e9;
    double cpuSeconds = cpu.secondsSince();
    return new Measurement(value.of(count, seconds), unit, seconds, cpuSeconds, Map.of())
        .with("count", count)
        .with("cpuSecondsPerMillion", count == 0 ? 0 : cpuSeconds * 1e6 / count);
  }

  Measurement with(String detail, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(details);
    more.put(detail, value);
    return new Measurement(this.value, unit, seconds, cpuSeconds, more);
  }

  /** The same work, seen by another figure. */
  Measurement as(double figure, String itsUnit) {
    return new Measurement(figure, itsUnit, seconds, cpuSeconds, details);
  }
}
