package org.shouwang.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The language of an answer (RFC 9110 §12.5.4): Chinese unless the reader prefers English. */
enum Language {
  ZH("zh-CN"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  String tag() {
    return tag;
  }

  String pick(String zh, String en) {
    return this == ZH ? zh : en;
  }

  static Language of(HttpServletRequest request) {
    String header = request.getHeader("Accept-Language");
    if (header == null || header.length() > 200) {
      return ZH;
    }
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException unreadable) {
      return ZH;
    }
    for (Locale.LanguageRange range : ranges) {
      if (range.getWeight() > 0) {
        String wanted = range.getRange();
        if (wanted.startsWith("zh") || wanted.equals("*")) {
          return ZH;
        }
        if (wanted.startsWith("en")) {
          return EN;
        }
      }
    }
    return ZH;
  }
}
