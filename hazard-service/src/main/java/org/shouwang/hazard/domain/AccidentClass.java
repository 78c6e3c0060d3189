package org.shouwang.hazard.domain;

/**
 * The class of accident that a hazard may lead to (可能导致的事故类别, GB 6441).
 *
 * @param version the edition's year, 1986 or 2025
 * @param code the class's number in that edition
 */
public record AccidentClass(String version, String code) {}
