package org.shouwang.hazard.read.timeline.casebundle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.read.timeline.Timeline;
import org.shouwang.hazard.read.timeline.TimelineStep;
import org.shouwang.kit.log.SignedCheckpoint;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of a case bundle that people read (案卷报告): one page in zh-CN and en that stands alone.
 * Made from the events and from nothing else; whatever an event says is escaped.
 */
final class CaseReport {
  private static final String INSTANT = "At";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS XXX").withZone(ZONE);

  /** States and authorities in Chinese, where the code has no word of its own. */
  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("UNREPORTED", "未上报"),
          Map.entry("REPORTED", "待核实"),
          Map.entry("CONFIRMED", "待分派"),
          Map.entry("RECTIFYING", "整改中"),
          Map.entry("RECTIFIED", "待验收"),
          Map.entry("CLOSED", "已销号"),
          Map.entry("DISMISSED", "不属实"),
          Map.entry("DUPLICATE", "重复"),
          Map.entry("TRANSFERRED_OUT", "移送"),
          Map.entry("EXTINGUISHED", "灭失"),
          Map.entry("PEER", "同行"),
          Map.entry("EXPERT", "专家"),
          Map.entry("OFFICER", "监管"),
          Map.entry("PUBLIC", "公众"),
          Map.entry("SYSTEM", "系统"));

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>隐患案卷 · %1$s</title>
      <style>
      body { font-family: sans-serif; line-height: 1.5; max-width: 60em; margin: 2em auto; padding: 0 1em; }
      section { border-top: 1px solid #999; break-inside: avoid; }
      dl { display: grid; grid-template-columns: 14em 1fr; gap: 0 1em; margin: .5em 0; }
      dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; }
      [lang=en] { color: #555; }
      </style>
      </head>
      <body>
      <h1>隐患案卷 <span lang="en">Case bundle of a hazard</span></h1>
      <p>本报告由案卷中的事件生成；作为证据的是事件及其证明，请先用验证程序核验案卷。
      <span lang="en">This report was made from the bundle's events. The events and their proofs are the evidence: verify the bundle first.</span></p>
      <dl>
      %2$s</dl>
      %3$s</body>
      </html>
      """;

  private CaseReport() {}

  /** The report of a story that a checkpoint proves. */
  static String of(Timeline story, SignedCheckpoint under) {
    String facts =
        row("隐患", "Hazard", story.id())
            + row("区划", "District", story.district())
            + row("合作社", "Cooperative", story.cooperative())
            + row("责任单位", "Enterprise", story.enterprise())
            + row("现状态", "State", named(story.state()))
            + row("步骤数", "Steps", story.steps().size())
            + row("日志", "Log", under.checkpoint().log())
            + row("签名检查点", "Signed checkpoint", checkpoint(under));
    return PAGE.formatted(
        escaped(story.id()),
        facts,
        story.steps().stream().map(CaseReport::section).collect(Collectors.joining()));
  }

  private static String checkpoint(SignedCheckpoint under) {
    return "%d 次提交 commits · %s · 公钥 key %s"
        .formatted(under.checkpoint().size(), time(under.checkpoint().time()), under.key());
  }

  private static String section(TimelineStep step) {
    return """
        <section>
        <h2>%d · %s <span lang="en">%s</span></h2>
        <dl>
        %s</dl>
        </section>
        """
        .formatted(
            step.sequence(),
            escaped(step.titleZh()),
            escaped(step.titleEn()),
            row("发生时间", "Occurred", time(step.occurredAt()))
                + row("记录时间", "Recorded", time(step.recordedAt()))
                + row("操作人", "Actor", step.actor())
                + row("身份", "Authority", chinese(step.authority()) + " " + step.authority())
                + row("补录", "Imported", step.imported() ? "是 yes" : null)
                + row("状态", "State", named(step.stateBefore()) + " → " + named(step.stateAfter()))
                + row("起因事件", "Caused by event", step.causationId())
                + row("提交", "Commit", step.commit())
                + row("事件", "Event", step.eventId())
                + row("类型", "Type", step.type())
                + record(step.facts()));
  }

  /** What the contract record says, member by member. */
  private static String record(String facts) {
    return members(JSON.readTree(facts));
  }

  private static String members(JsonNode object) {
    return object.properties().stream()
        .map(
            member ->
                "<dt>%s</dt><dd>%s</dd>\n"
                    .formatted(label(member.getKey()), value(member.getKey(), member.getValue())))
        .collect(Collectors.joining());
  }

  private static String label(String member) {
    Labels.Label label = Labels.of(member);
    return label == null
        ? escaped(member)
        : "%s <span lang=\"en\">%s</span>".formatted(escaped(label.zh()), escaped(label.en()));
  }

  private static String value(String member, JsonNode value) {
    if (value.isObject()) {
      return "<dl>\n" + members(value) + "</dl>";
    }
    if (value.isArray()) {
      return value
          .valueStream()
          .map(one -> "<li>" + value(member, one) + "</li>")
          .collect(Collectors.joining("", "<ul>", "</ul>"));
    }
    if (value.isBoolean()) {
      return value.asBoolean() ? "是 yes" : "否 no";
    }
    return escaped(member.endsWith(INSTANT) ? local(value.asString()) : value.asString());
  }

  /** What the contracts call so is an instant in UTC. */
  private static String local(String instant) {
    try {
      return time(Instant.parse(instant));
    } catch (DateTimeParseException other) {
      return instant;
    }
  }

  private static String row(String zh, String en, @Nullable Object value) {
    return value == null
        ? ""
        : "<dt>%s <span lang=\"en\">%s</span></dt><dd>%s</dd>\n"
            .formatted(zh, en, escaped(value.toString()));
  }

  /** A state in both languages. */
  static String named(HazardStatus status) {
    return chinese(status) + " " + status;
  }

  private static String chinese(Enum<?> word) {
    return CHINESE.getOrDefault(word.name(), "");
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
