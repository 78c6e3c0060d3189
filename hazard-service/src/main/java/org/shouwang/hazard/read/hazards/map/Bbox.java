package org.shouwang.hazard.read.hazards.map;

import java.util.regex.Pattern;
import org.shouwang.hazard.domain.Position;
import org.shouwang.hazard.geo.Box;
import org.shouwang.kit.problem.ProblemException;

/**
 * The query parameter {@code bbox=minLon,minLat,maxLon,maxLat}, as GeoJSON orders it (RFC 7946).
 */
final class Bbox {
  private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");

  private Bbox() {}

  /**
   * The box.
   *
   * @throws ProblemException 422 where it is none
   */
  static Box parse(String bbox) {
    String[] parts = bbox.split(",", -1);
    if (parts.length != 4) {
      throw invalid();
    }
    double[] degrees = new double[4];
    for (int i = 0; i < 4; i++) {
      if (!DEGREES.matcher(parts[i]).matches()) {
        throw invalid();
      }
      degrees[i] = Double.parseDouble(parts[i]);
    }
    try {
      return Box.between(
          Position.ofDegrees(degrees[1], degrees[0]), Position.ofDegrees(degrees[3], degrees[2]));
    } catch (IllegalArgumentException notOnTheEarth) {
      throw invalid();
    }
  }

  private static ProblemException invalid() {
    return ProblemException.invalidQuery(
        "bbox",
        "应为 minLon,minLat,maxLon,maxLat（WGS84 度数，前小后大）。",
        "That takes minLon,minLat,maxLon,maxLat in degrees of WGS 84, the smaller ones first.");
  }
}
