package org.shouwang.demo.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of the cooperative on its way from proposal to roll-out.
 *
 * @param step the last part of the command's route
 * @param conclusion what an evaluation found; null for the others
 */
public record Stage(String step, Instant at, @Nullable String conclusion) {}
