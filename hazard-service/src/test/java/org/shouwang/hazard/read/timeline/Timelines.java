package org.shouwang.hazard.read.timeline;

import java.util.Optional;
import org.shouwang.kit.checkpoint.Witness;
import org.shouwang.kit.log.CommitLog;

/** The reader of timelines, for tests of other packages. */
public final class Timelines {
  private Timelines() {}

  public static TimelineReader of(CommitLog log, Witness witness) {
    return new TimelineReader(log, witness, hazard -> Optional.empty(), fault -> Optional.empty());
  }
}
