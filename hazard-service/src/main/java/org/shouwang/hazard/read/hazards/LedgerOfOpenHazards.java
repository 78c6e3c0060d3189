package org.shouwang.hazard.read.hazards;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bson.conversions.Bson;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.domain.Stage.LookBack;
import org.shouwang.hazard.known.OpenHazards;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.springframework.stereotype.Component;

/** Answers from the ledger what is still to be seen to. */
@Component
class LedgerOfOpenHazards implements OpenHazards {
  /** More than a cooperative has open. */
  private static final int MOST = 1_000_000;

  private static final Bson PENDING =
      or(
          in(
              "status",
              HazardStatus.REPORTED.name(),
              HazardStatus.CONFIRMED.name(),
              HazardStatus.RECTIFYING.name(),
              HazardStatus.RECTIFIED.name(),
              HazardStatus.DISMISSED.name(),
              HazardStatus.DUPLICATE.name()),
          and(
              eq("status", HazardStatus.CLOSED.name()),
              eq("facets.lookBack", LookBack.DUE.name())));

  private final View<HazardRow> hazards;

  LedgerOfOpenHazards(Views views, HazardsProjection hazards) {
    this.hazards = views.of(hazards);
  }

  @Override
  public List<Pending> of(String cooperative, String enterprise) {
    return pending(and(eq("cooperative", cooperative), eq("enterprise", enterprise), PENDING));
  }

  @Override
  public List<Pending> ofCooperative(String cooperative) {
    return pending(and(eq("cooperative", cooperative), PENDING));
  }

  @Override
  public List<Pending> ofEnterprise(String enterprise) {
    return pending(and(eq("enterprise", enterprise), PENDING));
  }

  @Override
  public boolean shows(String hazard) {
    return hazards.live().find(hazard).isPresent();
  }

  private List<Pending> pending(Bson filter) {
    return hazards.live().query(filter, null, MOST).stream()
        .map(found -> new Pending(found.id(), requireNonNull(found.state().enterprise())))
        .toList();
  }
}
