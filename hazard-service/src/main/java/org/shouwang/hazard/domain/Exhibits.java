package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardRejection.AFTER_PHOTO_BEFORE_ASSIGNMENT;
import static org.shouwang.hazard.domain.HazardRejection.AFTER_PHOTO_MISSING;
import static org.shouwang.hazard.domain.HazardRejection.EVIDENCE_NAMED_TWICE;
import static org.shouwang.hazard.domain.HazardRejection.EVIDENCE_REUSED;
import static org.shouwang.kit.domain.Rejection.require;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.WithEvidence;
import org.shouwang.hazard.domain.HazardEvent.EvidenceAttached;
import org.shouwang.hazard.domain.HazardEvent.EvidenceMissing;
import org.shouwang.hazard.domain.Offer.Offered;
import org.shouwang.hazard.domain.Stage.Rectifying;
import org.shouwang.kit.domain.Actor;

/** 证据: what photos and documents a step may come with, and must. */
final class Exhibits {
  private Exhibits() {}

  /** A step with its evidence; all goes into one commit, or nothing. */
  static HazardEvent[] with(
      HazardEvent step, EvidenceStep kind, int cycle, @Nullable Offer offer, Actor by) {
    List<HazardEvent> events = new ArrayList<>();
    events.add(step);
    if (offer != null && !offer.items().isEmpty()) {
      events.add(attached(step, kind, cycle, offer, by));
    }
    if (offer != null && !offer.missing().isEmpty()) {
      events.add(new EvidenceMissing(step.occurredAt(), kind, cycle, offer.missing()));
    }
    return events.toArray(HazardEvent[]::new);
  }

  /**
   * What a step gave with its evidence, which stands right behind the step itself and before what
   * follows from it: of the cycle in which it was shown, though the step begins the next one.
   */
  static List<HazardEvent> behind(Known hazard, List<HazardEvent> events, WithEvidence shown) {
    if (events.isEmpty()) {
      return events;
    }
    HazardEvent[] step =
        with(
            events.getFirst(),
            EvidenceStep.of(shown).orElseThrow(),
            hazard.facets().cycle().number(),
            shown.evidence(),
            shown.by());
    List<HazardEvent> all = new ArrayList<>(List.of(step));
    all.addAll(events.subList(1, events.size()));
    return all;
  }

  private static EvidenceAttached attached(
      HazardEvent step, EvidenceStep kind, int cycle, Offer offer, Actor by) {
    List<Evidence> items = offer.items().stream().map(Offered::evidence).toList();
    require(
        items.stream().map(Evidence::sha256).distinct().count() == items.size(),
        EVIDENCE_NAMED_TWICE);
    return new EvidenceAttached(
        step.occurredAt(),
        kind,
        cycle,
        items,
        offer.policy().version(),
        offer.shownBy() == null ? by.personOrId() : offer.shownBy());
  }

  /**
   * 整改后照片: taken after the assignment, never shown before for another hazard, another step or an
   * earlier cycle. What was sent back may be shown once more beside something new.
   */
  static void suffice(Known hazard, Rectifying rectifying, Offer offer) {
    Instant assignedAt = rectifying.assignment().at();
    Served served = hazard.served();
    int fresh = 0;
    for (Offered offered : offer.items()) {
      Evidence evidence = offered.evidence();
      if (evidence.photo()) {
        require(!offered.servedElsewhere() && !served.before(evidence), EVIDENCE_REUSED);
        require(!takenBefore(evidence, assignedAt), AFTER_PHOTO_BEFORE_ASSIGNMENT);
        fresh += served.inThisCycle(evidence) ? 0 : 1;
      }
    }
    require(
        fresh >= offer.policy().afterPhotos().of(rectifying.confirmation().grade()),
        AFTER_PHOTO_MISSING);
  }

  /** Cameras tell whole seconds. */
  private static boolean takenBefore(Evidence evidence, Instant assignedAt) {
    Instant captured = evidence.capturedAt();
    return captured != null && captured.isBefore(assignedAt.truncatedTo(ChronoUnit.SECONDS));
  }
}
