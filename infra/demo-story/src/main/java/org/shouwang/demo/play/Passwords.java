package org.shouwang.demo.play;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * With which the leading accounts of a story are first entered. The platform draws each at random
 * and tells it once, to whoever opens the account; a replay is not told.
 */
final class Passwords {
  private final Map<String, String> told = Collections.synchronizedMap(new LinkedHashMap<>());
  private final List<String> before = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param initialPassword null where the account was there already
   */
  void opened(String login, @Nullable String initialPassword) {
    if (initialPassword == null) {
      before.add(login);
    } else {
      told.put(login, initialPassword);
    }
  }

  /** What the reader is to know, a line each; nothing while no account is open. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!told.isEmpty()) {
      lines.add(
          "初始密码，只显示这一次，首次登录时修改 initial passwords, shown this once, changed at the first sign-in:");
      told.forEach((login, password) -> lines.add("  %-16s %s".formatted(login, password)));
    }
    if (!before.isEmpty()) {
      lines.add(
          "初始密码已在首次演示时显示，不再显示 initial passwords shown when first played, and not again: "
              + String.join(", ", before));
    }
    return lines;
  }
}
