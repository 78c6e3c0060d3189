package org.shouwang.hazard.domain;

import org.shouwang.hazard.domain.planted.Sequences;

/** The lifecycle of hazards against {@link PlainHazard}. */
public final class HazardSequences
    extends Sequences<Hazard, HazardCommand, HazardEvent, PlainHazard> {
  static final int SEEDS = 2_000;
  private static final int STEPS = 40;

  public HazardSequences() {
    super(new HazardDecider(), PlainHazard::new, RandomDeeds::new, STEPS);
  }
}
