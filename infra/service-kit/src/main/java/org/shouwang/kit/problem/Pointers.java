package org.shouwang.kit.problem;

/** JSON pointers (RFC 6901). */
final class Pointers {
  /** A client chooses its own member names; what is echoed of them stays short. */
  private static final int LONGEST_STEP = 64;

  private Pointers() {}

  static String escape(String member) {
    String shown = member.length() > LONGEST_STEP ? member.substring(0, LONGEST_STEP) : member;
    return shown.replace("~", "~0").replace("/", "~1");
  }

  /** From a bean path as validation names it: {@code items[0].name} is {@code /items/0/name}. */
  static String fromBeanPath(String path) {
    return '/' + path.replace("[", "/").replace("]", "").replace('.', '/');
  }
}
