package org.shouwang.hazard.read.timeline.casebundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.contracts.hazard.HazardContract;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.read.timeline.Timeline;
import org.shouwang.hazard.read.timeline.TimelineStep;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.log.Checkpoint;
import org.shouwang.kit.log.SignedCheckpoint;

class CaseReportTest {
  private static final Instant TIME = Instant.parse("2026-03-01T20:00:00.123Z");
  private static final String HOSTILE = "<script>alert('%1$s & \\\"x\\\"')</script>";

  private final String report =
      CaseReport.of(
          new Timeline(
              "hz-1",
              "371102",
              null,
              "ent-7",
              HazardStatus.REPORTED,
              List.of(step()),
              new Timeline.Verification(
                  "/cell/local/hazard-service", 1, true, null, null, 1L, 1, null)),
          new SignedCheckpoint(
              new Checkpoint("/cell/local/hazard-service", 7, new byte[32], new byte[32], TIME),
              "06e3fd8fda29bb60",
              new byte[64]));

  private static TimelineStep step() {
    return new TimelineStep(
        0,
        "event-1",
        "org.shouwang.hazard.reported.v1",
        "隐患已上报",
        "Hazard reported",
        TIME,
        TIME,
        "per-1",
        Authority.OFFICER,
        true,
        HazardStatus.UNREPORTED,
        HazardStatus.REPORTED,
        5,
        "00",
        null,
        "{\"description\":\""
            + HOSTILE
            + "\",\"position\":{\"latitudeE6\":35420000},"
            + "\"items\":[{\"sha256\":\"ab\"}],\"seenAt\":\"2026-03-01T19:00:00Z\",\"onTime\":true}",
        null);
  }

  @Test
  void tellsEachStepInBothLanguagesAndInLocalTime() {
    assertThat(report)
        .contains("隐患已上报", "Hazard reported", "监管 OFFICER", "未上报 UNREPORTED → 待核实 REPORTED")
        .contains("2026-03-02 04:00:00.123 +08:00", "补录", "7 次提交 commits", "06e3fd8fda29bb60")
        .doesNotContain("合作社", "起因事件");
  }

  @Test
  void whatAnEventSaysIsTextAndNothingElse() {
    assertThat(report)
        .contains("&lt;script&gt;alert(&#39;%1$s &amp; &quot;x&quot;&#39;)&lt;/script&gt;")
        .doesNotContain("<script", "src=", "href=", "url(");
  }

  @Test
  void tellsWhatARecordSaysInWordsAndInLocalTime() {
    assertThat(report)
        .contains(
            "<dt>发现时间 <span lang=\"en\">Seen</span></dt><dd>2026-03-02 03:00:00.000 +08:00</dd>")
        .contains("<dt>按期 <span lang=\"en\">On time</span></dt><dd>是 yes</dd>")
        .contains("<dd><dl>\n<dt>纬度（百万分之一度）", "<dd>35420000</dd>")
        .contains("<dd><ul><li><dl>\n<dt>摘要 <span lang=\"en\">SHA-256</span></dt><dd>ab</dd>")
        .doesNotContain("{&quot;", "T19:00");
  }

  @Test
  void everyMemberOfEveryEventOfAHazardHasAName() {
    for (Class<?> event : HazardContract.class.getPermittedSubclasses()) {
      assertThat(unnamed(event)).as(event.getSimpleName()).isEmpty();
    }
  }

  /** Members without a label, those of records within too. */
  private static List<String> unnamed(Class<?> record) {
    List<String> unnamed = new ArrayList<>();
    for (RecordComponent member : record.getRecordComponents()) {
      if (Labels.of(member.getName()) == null) {
        unnamed.add(member.getName());
      }
      Class<?> type =
          member.getGenericType() instanceof ParameterizedType list
              ? (Class<?>) list.getActualTypeArguments()[0]
              : member.getType();
      if (type.isRecord()) {
        unnamed.addAll(unnamed(type));
      }
    }
    return unnamed;
  }

  @ParameterizedTest
  @EnumSource
  void everyStateHasAChineseWord(HazardStatus status) {
    assertThat(CaseReport.named(status)).matches("[\\u4e00-\\u9fff]+ [A-Z_]+");
  }
}
