package org.shouwang.hazard.domain;

import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.planted.Invariants;
import org.shouwang.hazard.domain.planted.Sequences;

/** The lifecycle of hazards against {@link PlainHazard}. */
public class HazardSequences extends Sequences<Hazard, HazardCommand, HazardEvent, PlainHazard> {
  public static final int SEEDS = 2_000;
  private static final int STEPS = 40;

  public HazardSequences() {
    this(null);
  }

  /** The same with what must hold after each. */
  protected HazardSequences(@Nullable Invariants<HazardCommand, HazardEvent> invariants) {
    super(new HazardDecider(), PlainHazard::new, RandomDeeds::new, STEPS, invariants);
  }
}
