package org.shouwang.demo.plan;

import java.time.Instant;

/** A strength (优点) for others to learn from. */
public record Strength(String key, String description, Instant at) {}
