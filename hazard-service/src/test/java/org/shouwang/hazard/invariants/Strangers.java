package org.shouwang.hazard.invariants;

import java.util.List;
import java.util.regex.Pattern;

/** Invented personal data, by which it shows where any comes to. */
final class Strangers {
  /** An account, which is somebody's login, as the facts name one. */
  static final Pattern ACCOUNT = Pattern.compile("acc-\\d");

  static final String TEXT = "我叫测试甲，住在测试小区三单元，举报疏散通道被堵";
  static final String PLACE = "测试甲家楼下";
  static final String NAME = "测试甲";
  static final String PHONE = "13800000001";
  static final String ADDED = "补充：测试乙也看见了";
  private static final String LOGIN = "login.";

  /** What may come to be read nowhere. */
  static final List<String> WORDS = List.of("测试甲", "测试乙", PHONE, LOGIN);

  private Strangers() {}

  /** A login that tells who she is. */
  static String namedAs(String account) {
    return LOGIN + account;
  }
}
