package org.shouwang.demo.plan;

import java.time.Instant;

/**
 * The cooperative (合作社) or alliance (联盟) of a story.
 *
 * @param kind AREA or INDUSTRY
 * @param township code of the town; of the bureau's own where it spans the district
 */
public record Cooperative(
    String name, String kind, String township, String sponsor, Instant proposedAt) {}
