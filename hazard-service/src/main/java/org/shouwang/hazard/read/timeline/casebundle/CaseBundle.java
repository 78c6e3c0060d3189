package org.shouwang.hazard.read.timeline.casebundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.checkpoint.CheckpointJson;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.log.CaseManifest;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitFormat;
import org.shouwang.kit.log.CommitHeader;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.log.SignedCaseManifest;

/**
 * A case bundle (案卷) as it is handed out; its members are those of {@code
 * docs/formats/case-bundle-v1.md}, or of the index of {@code case-bundle-v2.md}, bytes as
 * lower-case hexadecimal.
 *
 * @param format the form and its version
 * @param manifest what the issuer says of the bundle, signed
 * @param checkpoint what the log held, signed
 * @param commits the commits that hold the case's events, in order
 * @param evidence the photos and documents behind the index; null where the hazard has none
 * @param report the same for people, HTML
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseBundle(
    String format,
    Manifest manifest,
    CheckpointJson checkpoint,
    List<ProvedCommit> commits,
    @Nullable List<Piece> evidence,
    String report) {
  private static final HexFormat HEX = HexFormat.of();

  /** A photo or a document; its hash alone where the store has it no longer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Piece(String sha256, @Nullable String mediaType, @Nullable Long bytes) {
    static Piece of(CaseManifest.Piece piece) {
      String sha256 = HEX.formatHex(piece.sha256());
      return piece.mediaType() == null
          ? new Piece(sha256, null, null)
          : new Piece(sha256, piece.mediaType(), piece.bytes());
    }
  }

  /** What the issuer says (清单); {@code report} is the report's SHA-256. */
  record Manifest(
      String aggregateType,
      String aggregateId,
      long events,
      Instant issuedAt,
      String report,
      String key,
      String signature) {
    static Manifest of(SignedCaseManifest signed) {
      var manifest = signed.manifest();
      return new Manifest(
          manifest.aggregateType(),
          manifest.aggregateId(),
          manifest.events(),
          manifest.issuedAt(),
          HEX.formatHex(manifest.report()),
          signed.key(),
          HEX.formatHex(signed.signature()));
    }
  }

  /** A commit and its path to the checkpoint's root. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProvedCommit(
      long number,
      Instant recordedAt,
      String commandId,
      @Nullable String bodyDigest,
      String actor,
      Authority authority,
      boolean imported,
      String correlationId,
      @Nullable String causationId,
      @Nullable String traceParent,
      List<Leaf> events,
      String digest,
      List<String> path) {
    /** Shows the events of one aggregate, and of all others nothing but their leaves. */
    static ProvedCommit of(Commit commit, String aggregateId, List<byte[]> path) {
      CommitHeader header = commit.header();
      return new ProvedCommit(
          header.number(),
          header.recordedAt(),
          header.commandId(),
          header.bodyDigest(),
          header.actor(),
          header.authority(),
          header.imported(),
          header.correlationId(),
          header.causationId(),
          header.traceParent(),
          commit.events().stream().map(event -> Leaf.of(event, aggregateId)).toList(),
          HEX.formatHex(CommitFormat.digest(header, commit.events())),
          path.stream().map(HEX::formatHex).toList());
    }
  }

  /** An event of the case, or of any other event its leaf alone. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Leaf(
      @Nullable String id,
      @Nullable String aggregateType,
      @Nullable String aggregateId,
      @Nullable Long sequence,
      @Nullable String type,
      @Nullable Instant occurredAt,
      @Nullable String district,
      @Nullable String cooperative,
      @Nullable String enterprise,
      @Nullable String data,
      String leaf) {
    static Leaf of(RecordedEvent event, String aggregateId) {
      String leaf = HEX.formatHex(CommitFormat.leaf(event));
      return event.aggregateId().equals(aggregateId)
          ? new Leaf(
              event.id(),
              event.aggregateType(),
              event.aggregateId(),
              event.sequence(),
              event.wireType(),
              event.occurredAt(),
              event.owner().district(),
              event.owner().cooperative(),
              event.owner().enterprise(),
              new String(event.data(), StandardCharsets.UTF_8),
              leaf)
          : new Leaf(null, null, null, null, null, null, null, null, null, null, leaf);
    }
  }
}
