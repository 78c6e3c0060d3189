package org.shouwang.hazard.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.*;

/** 证据 in the model: which pictures were shown for what. */
final class PlainPictures {
  private final Map<String, String> shown = new HashMap<>();

  /** What the last rectification was shown by. */
  @Nullable Offer last;

  boolean eachOnce(@Nullable Offer offer) {
    Set<String> names = new HashSet<>();
    return offer == null
        || offer.items().stream().allMatch(item -> names.add(item.evidence().sha256()));
  }

  /** Every photo may be shown as one of the rectification, and enough of them are new. */
  boolean show(Offer offer, boolean major, int cycle, Instant assignedAt) {
    int news = 0;
    for (Offer.Offered item : offer.items()) {
      Evidence picture = item.evidence();
      if (picture.kind() == EvidenceKind.DOCUMENT) {
        continue;
      }
      String one = shown.get(picture.sha256());
      String other = shown.get(picture.originalSha256());
      String now = after(cycle);
      if (item.servedElsewhere()
          || one != null && !one.equals(now)
          || other != null && !other.equals(now)
          || picture.capturedAt() != null && picture.capturedAt().isBefore(assignedAt)) {
        return false;
      }
      news += one == null && other == null ? 1 : 0;
    }
    EvidencePolicy.AfterPhotos asked = offer.policy().afterPhotos();
    return news >= (major ? asked.major() : asked.general());
  }

  void shown(HazardCommand command, int cycle) {
    switch (command) {
      case ReportHazard c -> keep(c.evidence(), "before");
      case WithEvidence c -> keep(c.evidence(), "before");
      case SubmitRectification c -> {
        last = c.evidence();
        keep(last, after(cycle));
      }
      default -> {}
    }
  }

  private static String after(int cycle) {
    return "after in " + cycle;
  }

  /** Once a picture was shown for something else it stays an old one. */
  private void keep(@Nullable Offer offer, String as) {
    if (offer != null) {
      for (Offer.Offered item : offer.items()) {
        for (String mark : List.of(item.evidence().sha256(), item.evidence().originalSha256())) {
          shown.merge(mark, as, (old, late) -> late.equals("before") ? late : old);
        }
      }
    }
  }
}
