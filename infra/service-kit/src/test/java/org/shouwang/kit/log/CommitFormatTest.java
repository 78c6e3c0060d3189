package org.shouwang.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;

/**
 * Format 1 never changes: the expected hashes were computed once by a program that shares no code
 * with this one.
 */
class CommitFormatTest {
  private static final RecordedEvent EVENT =
      new RecordedEvent(
          "0195512a-0000-7000-8000-000000000001",
          "hazard",
          "hz-1",
          3,
          "org.shouwang.hazard.rectified.v1",
          Instant.parse("2026-03-01T08:00:00.000Z"),
          new Owner("371102", "coop-1", null),
          "{\"occurredAt\":\"2026-03-01T08:00:00.000Z\",\"measures\":\"已加装PE线\"}"
              .getBytes(StandardCharsets.UTF_8));

  private static final CommitHeader HEADER =
      new CommitHeader(
          "/cell/local/hazard-service",
          42,
          Instant.parse("2026-03-01T08:00:05.123Z"),
          "http:acc-1:k1",
          "00ff",
          "per-1",
          Authority.PEER,
          true,
          "cor-1",
          null,
          null);

  @Test
  void hashesAnEvent() {
    assertThat(HexFormat.of().formatHex(CommitFormat.leaf(EVENT)))
        .isEqualTo("a35f9cf295d5729431105256f9e8ac1d5342f55dc2432e97c52092419e3e5e21");
  }

  @Test
  void hashesACommit() {
    assertThat(HexFormat.of().formatHex(CommitFormat.digest(HEADER, List.of(EVENT))))
        .isEqualTo("cea57c02deb6d021428489593b274a74570567a6e8e5785cfa7f4b0b16831db9");
  }

  @Test
  void chainsACommitToItsPredecessor() {
    byte[] prev = new byte[32];
    for (int i = 0; i < prev.length; i++) {
      prev[i] = (byte) i;
    }
    assertThat(HexFormat.of().formatHex(CommitFormat.hash(prev, HEADER, List.of(EVENT))))
        .isEqualTo("cbda4b1ea98e0d5c2eeab4b4e05cf16f9b2340e992e95d3097b4c6b3929d7739");
  }

  @Test
  void tellsAnAbsentTextFromAnEmptyOne() {
    CommitHeader absent = HEADER;
    CommitHeader empty =
        new CommitHeader(
            absent.log(),
            absent.number(),
            absent.recordedAt(),
            absent.commandId(),
            absent.bodyDigest(),
            absent.actor(),
            absent.authority(),
            absent.imported(),
            absent.correlationId(),
            "",
            null);
    assertThat(CommitFormat.digest(absent, List.of(EVENT)))
        .isNotEqualTo(CommitFormat.digest(empty, List.of(EVENT)));
  }
}
