package org.shouwang.hazard.domain;

/**
 * Where a hazard is on the earth (坐标): WGS 84, as satellites tell it, in millionths of a degree.
 *
 * <p>Maps in China are drawn in GCJ-02 (高德, 腾讯) or BD-09 (百度), some hundred metres away. Nothing
 * here guesses which one a number is in: whoever sends a position has turned it into WGS 84.
 *
 * @param latitudeE6 north of the equator
 * @param longitudeE6 east of Greenwich
 */
public record Position(int latitudeE6, int longitudeE6) {
  private static final double MILLION = 1e6;

  /** Mean radius of the earth in metres (IUGG). */
  private static final double EARTH = 6_371_008.8;

  /**
   * From degrees, rounded to a millionth.
   *
   * @throws IllegalArgumentException if that is not on the earth
   */
  public static Position ofDegrees(double latitude, double longitude) {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("not on the earth");
    }
    return new Position(
        (int) Math.round(latitude * MILLION), (int) Math.round(longitude * MILLION));
  }

  /** In degrees north. */
  public double latitude() {
    return latitudeE6 / MILLION;
  }

  /** In degrees east. */
  public double longitude() {
    return longitudeE6 / MILLION;
  }

  /** How far away another position is, in metres along the ground (haversine). */
  public double metresTo(Position other) {
    double lat1 = Math.toRadians(latitude());
    double lat2 = Math.toRadians(other.latitude());
    double dLat = Math.sin((lat2 - lat1) / 2);
    double dLon = Math.sin(Math.toRadians(other.longitude() - longitude()) / 2);
    double h = dLat * dLat + Math.cos(lat1) * Math.cos(lat2) * dLon * dLon;
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
