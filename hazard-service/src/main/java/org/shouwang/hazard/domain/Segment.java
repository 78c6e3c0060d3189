package org.shouwang.hazard.domain;

import java.time.Instant;

/**
 * A segment of responsibility (责任区段): from when on which enterprise must rectify, and who sees to
 * it that it does.
 *
 * @param enterprise the enterprise
 * @param duty who sees to it
 * @param since until the next segment begins, it is so from here on
 */
public record Segment(String enterprise, Duty duty, Instant since) {
  public Segment(String enterprise, Instant since) {
    this(enterprise, Duty.COOPERATIVE, since);
  }
}
