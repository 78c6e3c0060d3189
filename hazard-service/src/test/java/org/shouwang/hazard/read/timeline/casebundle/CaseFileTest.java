package org.shouwang.hazard.read.timeline.casebundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.read.timeline.casebundle.CaseBundle.Manifest;
import org.shouwang.hazard.read.timeline.casebundle.CaseBundle.Piece;
import org.shouwang.kit.checkpoint.CheckpointJson;
import org.shouwang.kit.log.Checkpoint;
import org.shouwang.kit.log.SignedCheckpoint;
import org.shouwang.kit.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/** A file that no verifier would read is not written. */
class CaseFileTest {
  private static final Instant TIME = Instant.parse("2026-03-01T20:00:00Z");
  private static final Piece PIECE = new Piece("00", "image/jpeg", 300_000L);

  private final CaseFile files = new CaseFile(JsonMapper.builder().build(), null);

  @Test
  void aTextOfSixteenMebibytesIsIssuedAndALargerOneIsNot() {
    int rest = files.text(bundle(null, "")).length;
    assertThat(files.text(bundle(null, "x".repeat((1 << 24) - rest)))).hasSize(1 << 24);
    refused(bundle(null, "x".repeat((1 << 24) - rest + 1)));
  }

  @Test
  void aThousandPiecesAreIssuedAndNoMore() {
    byte[] text = files.text(bundle(Collections.nCopies(1_000, PIECE), ""));
    assertThat(CaseFile.length(text, Collections.nCopies(1_000, PIECE)))
        .isEqualTo(12 + text.length + 300_000_000L);
    refused(bundle(Collections.nCopies(1_001, PIECE), ""));
  }

  private void refused(CaseBundle bundle) {
    assertThatThrownBy(() -> files.text(bundle))
        .isInstanceOf(ProblemException.class)
        .hasMessage(CaseProblems.TOO_LARGE.urn());
  }

  private static CaseBundle bundle(@Nullable List<Piece> evidence, String report) {
    return new CaseBundle(
        "shouwang.case-bundle.v2",
        new Manifest("hazard", "hz-1", 1, TIME, "00", "key", "00"),
        CheckpointJson.of(
            new SignedCheckpoint(
                new Checkpoint("/cell/local/hazard-service", 7, new byte[32], new byte[32], TIME),
                "key",
                new byte[64])),
        List.of(),
        evidence,
        report);
  }
}
