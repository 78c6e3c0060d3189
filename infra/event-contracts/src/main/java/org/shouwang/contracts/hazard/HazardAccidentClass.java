package org.shouwang.contracts.hazard;

import org.shouwang.contracts.Required;

/**
 * The class of accident that a hazard may lead to (可能导致的事故类别), by the edition of GB 6441 that was
 * in force.
 *
 * @param version the edition's year, 1986 or 2025
 * @param code the class's number in that edition's table
 */
public record HazardAccidentClass(String version, String code) {

  public HazardAccidentClass {
    Required.value(version, "version");
    Required.value(code, "code");
  }
}
