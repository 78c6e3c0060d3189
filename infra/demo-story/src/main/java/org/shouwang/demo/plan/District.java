package org.shouwang.demo.plan;

/**
 * A district (区县) and its bureau.
 *
 * @param code GB/T 2260
 * @param bureau name of the bureau that watches over it
 */
public record District(String code, String bureau) {}
