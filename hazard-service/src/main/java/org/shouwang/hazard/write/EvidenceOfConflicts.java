package org.shouwang.hazard.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shouwang.hazard.evidence.NamedByConflicts;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.problem.PartReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads of the conflicts that wait for a person which evidence they name. */
@Component
class EvidenceOfConflicts implements NamedByConflicts {
  private final Conflicts conflicts;
  private final PartReader parts;

  EvidenceOfConflicts(Conflicts conflicts, PartReader parts) {
    this.conflicts = conflicts;
    this.parts = parts;
  }

  @Override
  public Map<String, Set<Actor>> digests() {
    Map<String, Set<Actor>> named = new HashMap<>();
    for (Conflict conflict : conflicts.undecided()) {
      // Its words may be those of an earlier release, so only what is asked for is read.
      for (JsonNode digest : parts.parse(conflict.body()).path("evidence")) {
        named.computeIfAbsent(digest.asString(), any -> new HashSet<>()).add(conflict.sender());
      }
    }
    return named;
  }
}
