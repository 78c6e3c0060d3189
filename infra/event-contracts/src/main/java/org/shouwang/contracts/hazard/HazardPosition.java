package org.shouwang.contracts.hazard;

/**
 * Where a hazard is on the earth (坐标), WGS 84, in millionths of a degree: whole numbers have one
 * form, and one of them is about eleven centimetres.
 *
 * @param latitudeE6 north of the equator, -90 000 000 to 90 000 000
 * @param longitudeE6 east of Greenwich, -180 000 000 to 180 000 000
 */
public record HazardPosition(int latitudeE6, int longitudeE6) {

  public HazardPosition {
    if (Math.abs((long) latitudeE6) > 90_000_000L || Math.abs((long) longitudeE6) > 180_000_000L) {
      throw new IllegalArgumentException("position is not on the earth");
    }
  }
}
