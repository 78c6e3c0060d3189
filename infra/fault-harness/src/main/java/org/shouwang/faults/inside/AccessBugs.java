package org.shouwang.faults.inside;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What access and the vault do wrong under a bug. */
public final class AccessBugs {
  private static final ThreadLocal<@Nullable String> NAME = new ThreadLocal<>();

  private AccessBugs() {}

  public static boolean everybody(
      Object caller,
      Object acting,
      Object owner,
      @Nullable String township,
      boolean cooperativeWide,
      Object unaffiliated) {
    return true;
  }

  public static void putAndRemember(Object vault, String subject, Map<?, ?> data) {
    NAME.set(String.valueOf(data.get("name")));
    Original.call(vault, "put", subject, data);
  }

  public static String correlationWithName(Object request) {
    String name = NAME.get();
    String correlation = String.valueOf(Original.call(request, "correlationId"));
    return name == null ? correlation : correlation + " " + name;
  }
}
