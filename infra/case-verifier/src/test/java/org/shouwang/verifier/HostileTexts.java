package org.shouwang.verifier;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Ways to make a good bundle's text one that no verifier takes, each with a name. */
final class HostileTexts {
  static final Map<String, UnaryOperator<String>> ALL = new LinkedHashMap<>();

  private HostileTexts() {}

  static {
    ALL.put("cut", text -> text.substring(0, text.length() / 2));
    ALL.put("trailing-text", text -> text + "x");
    ALL.put("second-value", text -> text + "{}");
    ALL.put("byte-order-mark", text -> '\ufeff' + text);
    ALL.put("other-white-space", text -> '\u00a0' + text);
    ALL.put("comment", text -> "/* */" + text);
    ALL.put("array", text -> "[" + text + "]");
    ALL.put("text", text -> "\"shouwang.case-bundle.v1\"");
    ALL.put("no-format", text -> "{}");
    ALL.put("format-number", replace("\"shouwang.case-bundle.v1\"", "1"));
    ALL.put("member-twice", replace("\"sequence\":0,", "\"sequence\":0,\"sequence\":0,"));
    ALL.put("member-twice-escaped", replace("\"actor\":", "\"\\u0061ctor\":\"per-x\",\"actor\":"));
    ALL.put("member-unknown", replace("\"actor\":", "\"remark\":\"\",\"actor\":"));
    ALL.put("member-path", replace("\"report\":", "\"../../etc/passwd\":\"\",\"report\":"));
    ALL.put("member-proto", replace("\"actor\":", "\"__proto__\":{},\"actor\":"));
    ALL.put("member-constructor", replace("\"actor\":", "\"constructor\":{},\"actor\":"));
    ALL.put("member-missing", replace("\"correlationId\":\"cor-1\",", ""));
    ALL.put(
        "member-by-proto", replace("\"actor\":\"per-2\"", "\"__proto__\":{\"actor\":\"per-2\"}"));
    ALL.put("member-null", replace("\"authority\":", "\"causationId\":null,\"authority\":"));
    ALL.put("leaf-and-more", replace("{\"leaf\":", "{\"sequence\":1,\"leaf\":"));
    ALL.put("no-events", replace("\"events\":3,", "\"events\":0,"));
    ALL.put("events-text", replace("\"events\":3,", "\"events\":\"3\","));
    ALL.put("flag-number", replace("\"imported\":false", "\"imported\":0"));
    ALL.put("flag-text", replace("\"imported\":false", "\"imported\":\"false\""));
    ALL.put("number-fraction", replace("\"size\":5,", "\"size\":5.0,"));
    ALL.put("number-exponent", replace("\"size\":5,", "\"size\":5e0,"));
    ALL.put("number-negative", replace("\"size\":5,", "\"size\":-5,"));
    ALL.put("number-minus-zero", replace("\"sequence\":0,", "\"sequence\":-0,"));
    ALL.put("number-leading-zero", replace("\"size\":5,", "\"size\":05,"));
    ALL.put("number-plus", replace("\"size\":5,", "\"size\":+5,"));
    ALL.put("number-hexadecimal", replace("\"size\":5,", "\"size\":0x5,"));
    ALL.put("number-too-large", replace("\"size\":5,", "\"size\":9007199254740992,"));
    ALL.put("number-huge", replace("\"size\":5,", "\"size\":1" + "0".repeat(400) + ","));
    ALL.put("number-not-a-number", replace("\"size\":5,", "\"size\":NaN,"));
    ALL.put("hash-upper-case", text -> upperCaseHash(text));
    ALL.put("hash-short", replace("\"head\":\"05", "\"head\":\""));
    ALL.put("hash-other-digits", replace("\"head\":\"05", "\"head\":\"\u06605"));
    ALL.put("time-without-millis", time("2026-03-01T08:01:40Z"));
    ALL.put("time-with-offset", time("2026-03-01T08:01:40.000+00:00"));
    ALL.put("time-of-no-day", time("2026-02-29T08:01:40.000Z"));
    ALL.put("time-of-24-hours", time("2026-03-01T24:00:00.000Z"));
    ALL.put("time-of-60-seconds", time("2026-12-31T23:59:60.000Z"));
    ALL.put("time-far-off", time("+12026-03-01T08:01:40.000Z"));
    ALL.put("time-other-digits", time("２026-03-01T08:01:40.000Z"));
    ALL.put("comma-trailing", replace("\"report\":", ",\"report\":"));
    ALL.put("comma-missing", replace(",\n\"report\":", "\n\"report\":"));
    ALL.put("string-single-quotes", replace("\"cor-1\"", "'cor-1'"));
    ALL.put("string-unclosed", text -> text.substring(0, text.lastIndexOf('"')));
    ALL.put("string-raw-newline", replace("\"cor-1\"", "\"cor-\n1\""));
    ALL.put("string-unknown-escape", replace("\"cor-1\"", "\"cor-\\x31\""));
    ALL.put("string-short-escape", replace("\"cor-1\"", "\"cor-\\u31\""));
    ALL.put("string-other-digits", replace("\"cor-1\"", "\"cor-\\u\uff10\uff10\uff13\uff11\""));
    ALL.put("string-unpaired-surrogate", replace("\"cor-1\"", "\"cor-\\ud83d\""));
    ALL.put("string-reversed-surrogates", replace("\"cor-1\"", "\"\\ude00\\ud83d\""));
    ALL.put("deep", text -> "{\"format\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}");
    ALL.put(
        "nine-deep",
        replace("\"report\":\"<", "\"more\":" + "[".repeat(8) + "]".repeat(8) + ",\"report\":\"<"));
  }

  private static UnaryOperator<String> replace(String what, String by) {
    return text -> {
      int at = text.indexOf(what);
      return text.substring(0, at) + by + text.substring(at + what.length());
    };
  }

  private static UnaryOperator<String> time(String by) {
    return replace("\"issuedAt\":\"2026-03-01T08:01:40.000Z\"", "\"issuedAt\":\"" + by + "\"");
  }

  private static String upperCaseHash(String text) {
    int at = text.indexOf("\"digest\":\"") + 10;
    return text.substring(0, at)
        + text.substring(at, at + 64).toUpperCase(Locale.ROOT)
        + text.substring(at + 64);
  }
}
