package org.shouwang.kit.log;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the log would do with a fault planted into it, for tests of invariants. */
final class LogBugs {
  private LogBugs() {}

  static void notHashed(Canonical canonical, byte[] bytes) {}

  static void textNotHashed(Canonical canonical, @Nullable String text) {}

  static boolean whateverItSays(byte[] one, byte[] other) {
    return true;
  }

  static boolean filedAnywhere(List<String> keys, Object others) {
    return true;
  }

  static boolean neverTaken(Map<String, Long> taken, Object id) {
    return false;
  }
}
