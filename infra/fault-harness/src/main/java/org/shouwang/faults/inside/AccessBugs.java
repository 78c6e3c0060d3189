package org.shouwang.faults.inside;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.kit.contract.ContractJson;

/** What access and the vault do wrong under a bug. */
public final class AccessBugs {
  private static final ThreadLocal<@Nullable String> NAME = new ThreadLocal<>();

  private AccessBugs() {}

  public static boolean everybody(
      Object caller,
      Object acting,
      Object owner,
      @Nullable String township,
      boolean cooperativeWide) {
    return true;
  }

  public static void putAndRemember(Object vault, String subject, Map<?, ?> data) {
    NAME.set(String.valueOf(data.get("name")));
    Original.call(vault, "put", subject, data);
  }

  public static byte[] encodeWithName(ContractEvent event) {
    byte[] plain = ContractJson.encode(event);
    String name = NAME.get();
    if (name == null) {
      return plain;
    }
    String json = new String(plain, StandardCharsets.UTF_8);
    return (json.substring(0, json.length() - 1) + ",\"name\":\"" + name + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
