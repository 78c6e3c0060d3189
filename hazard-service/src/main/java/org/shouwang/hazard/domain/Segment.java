package org.shouwang.hazard.domain;

import java.time.Instant;

/**
 * A segment of responsibility (责任区段): from when on which enterprise must rectify.
 *
 * @param enterprise the enterprise
 * @param since until the next segment begins, it is responsible from here on
 */
public record Segment(String enterprise, Instant since) {}
