package org.shouwang.hazard.geo;

import org.shouwang.hazard.domain.Position;

/**
 * A box on the map, its edges included, in millionths of a degree; it does not cross the date line.
 */
public record Box(int minLongitudeE6, int minLatitudeE6, int maxLongitudeE6, int maxLatitudeE6) {
  private static final double METRES_PER_DEGREE = 111_195;

  public Box {
    if (minLongitudeE6 > maxLongitudeE6 || minLatitudeE6 > maxLatitudeE6) {
      throw new IllegalArgumentException("a box begins before it ends");
    }
  }

  /** From its corners. */
  public static Box between(Position southWest, Position northEast) {
    return new Box(
        southWest.longitudeE6(),
        southWest.latitudeE6(),
        northEast.longitudeE6(),
        northEast.latitudeE6());
  }

  /** A box in which everything lies that is at most so many metres from a position. */
  public static Box around(Position centre, double metres) {
    double up = metres / METRES_PER_DEGREE * 1.01;
    double narrowest = Math.min(89, Math.abs(centre.latitude()) + up);
    double aside = up / Math.cos(Math.toRadians(narrowest));
    return between(
        Position.ofDegrees(
            Math.max(-90, centre.latitude() - up), Math.max(-180, centre.longitude() - aside)),
        Position.ofDegrees(
            Math.min(90, centre.latitude() + up), Math.min(180, centre.longitude() + aside)));
  }

  /** Whether a position lies in it. */
  public boolean contains(Position position) {
    return position.longitudeE6() >= minLongitudeE6
        && position.longitudeE6() <= maxLongitudeE6
        && position.latitudeE6() >= minLatitudeE6
        && position.latitudeE6() <= maxLatitudeE6;
  }
}
