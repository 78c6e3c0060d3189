package org.shouwang.hazard.read.timeline.casebundle;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.hazard.EvidenceAttachedV1;
import org.shouwang.contracts.hazard.EvidenceAttachedV2;
import org.shouwang.hazard.evidence.Library;
import org.shouwang.hazard.read.timeline.Timeline;
import org.shouwang.hazard.read.timeline.TimelineStep;
import org.shouwang.kit.log.CaseManifest.Piece;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The photos and documents that a hazard's story names, as they are in the store now. */
@Component
class CaseEvidence {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> ATTACHED =
      Set.of(
          ContractCatalog.wireTypeOf(EvidenceAttachedV1.class),
          ContractCatalog.wireTypeOf(EvidenceAttachedV2.class));

  private final Library library;

  CaseEvidence(Library library) {
    this.library = library;
  }

  /**
   * Each once, in the order in which the story names them; null where it names none.
   *
   * @throws ProblemException 409 where the store holds something else in the place of one: nobody
   *     signs that it is merely gone
   */
  @Nullable List<Piece> of(Timeline story) {
    Map<String, String> named = new LinkedHashMap<>();
    for (TimelineStep step : story.steps()) {
      if (ATTACHED.contains(step.type())) {
        for (JsonNode item : JSON.readTree(step.facts()).get("items")) {
          named.putIfAbsent(item.get("sha256").asString(), item.get("mediaType").asString());
        }
      }
    }
    if (named.isEmpty()) {
      return null;
    }
    List<Piece> pieces = new ArrayList<>();
    named.forEach((sha256, mediaType) -> pieces.add(piece(sha256, mediaType)));
    return pieces;
  }

  /** What is gone from the store is said to be gone. */
  private Piece piece(String sha256, String mediaType) {
    byte[] hash = HexFormat.of().parseHex(sha256);
    return library
        .intact(sha256)
        .map(bytes -> new Piece(hash, mediaType, bytes.length))
        .orElseGet(() -> new Piece(hash, null, 0));
  }
}
