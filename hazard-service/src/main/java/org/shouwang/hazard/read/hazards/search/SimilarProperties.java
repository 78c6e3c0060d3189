package org.shouwang.hazard.read.hazards.search;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * From where on two hazards are suggested to be one (疑似重复). They decide nothing, so they are plain
 * settings and no dated policy.
 *
 * @param metres how far apart measured positions are at most
 * @param likeness how much the descriptions have in common at least, from 0 to 1
 */
@ConfigurationProperties("shouwang.hazard.similar")
record SimilarProperties(double metres, double likeness) {}
