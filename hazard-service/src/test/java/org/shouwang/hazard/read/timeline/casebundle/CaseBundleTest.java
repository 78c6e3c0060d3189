package org.shouwang.hazard.read.timeline.casebundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.read.timeline.casebundle.CaseBundle.Leaf;
import org.shouwang.hazard.read.timeline.casebundle.CaseBundle.ProvedCommit;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitDraft;
import org.shouwang.kit.log.CommitFormat;
import org.shouwang.kit.log.MemoryCommitLog;
import org.shouwang.kit.log.RecordedEvent;
import tools.jackson.databind.json.JsonMapper;

class CaseBundleTest {

  @Test
  void showsOfAnotherHazardInTheSameCommitNothingButItsLeaf() {
    RecordedEvent shown = event("hz-1", "ent-7");
    RecordedEvent hidden = event("hz-2", "ent-9");
    Commit commit =
        new MemoryCommitLog("/cell/test/hazard-service", Clock.systemUTC())
            .append(
                new CommitDraft(
                    "http:acc-1:k-1",
                    null,
                    "per-1",
                    Authority.PEER,
                    false,
                    "cor-1",
                    null,
                    null,
                    null,
                    List.of(shown, hidden)));

    ProvedCommit proved = ProvedCommit.of(commit, "hz-1", List.of());

    assertThat(proved.events()).extracting(Leaf::leaf).containsExactly(leaf(shown), leaf(hidden));
    String text = JsonMapper.builder().build().writeValueAsString(proved);
    assertThat(text).contains("hz-1", "ent-7").doesNotContain("hz-2", "ent-9");
  }

  private static String leaf(RecordedEvent event) {
    return HexFormat.of().formatHex(CommitFormat.leaf(event));
  }

  private static RecordedEvent event(String hazard, String enterprise) {
    return new RecordedEvent(
        "event-of-" + hazard,
        "hazard",
        hazard,
        0,
        "org.shouwang.hazard.rectified.v1",
        Instant.parse("2026-03-01T08:00:00Z"),
        new Owner("371102", "coop-1", enterprise),
        "{\"of\":\"%s\"}".formatted(hazard).getBytes(StandardCharsets.UTF_8));
  }
}
