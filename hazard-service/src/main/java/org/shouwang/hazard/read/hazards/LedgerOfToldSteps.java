package org.shouwang.hazard.read.hazards;

import java.util.Optional;
import org.shouwang.hazard.known.ToldSteps;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.springframework.stereotype.Component;

/** Answers from the ledger how many steps of a hazard it was told. */
@Component
class LedgerOfToldSteps implements ToldSteps {
  private final View<HazardRow> hazards;

  LedgerOfToldSteps(Views views, HazardsProjection hazards) {
    this.hazards = views.of(hazards);
  }

  @Override
  public Optional<Told> of(String hazard) {
    return hazards
        .live()
        .find(hazard)
        .map(row -> new Told(row.version() + 1, HazardsController.owner(row)));
  }
}
