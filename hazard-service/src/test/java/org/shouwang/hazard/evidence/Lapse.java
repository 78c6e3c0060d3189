package org.shouwang.hazard.evidence;

import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Has the sweeper of a running service sweep as if it were another day. */
public final class Lapse {
  private Lapse() {}

  public static void by(ApplicationContext service, Instant instant) {
    service.getBean(EvidenceSweeper.class).sweep(instant);
  }
}
