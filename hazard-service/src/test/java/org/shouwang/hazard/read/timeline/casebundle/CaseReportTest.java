package org.shouwang.hazard.read.timeline.casebundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
              new Timeline.Verification("/cell/local/hazard-service", 1, true, null, 1, null)),
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
        "{\"description\":\"" + HOSTILE + "\",\"place\":{\"floor\":2}}",
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
        .contains("<dt>place</dt><dd>{&quot;floor&quot;:2}</dd>")
        .doesNotContain("<script", "src=", "href=", "url(");
  }

  @ParameterizedTest
  @EnumSource
  void everyStateHasAChineseWord(HazardStatus status) {
    assertThat(CaseReport.named(status)).matches("[\\u4e00-\\u9fff]+ [A-Z_]+");
  }
}
