package org.shouwang.kit.domain;

import org.jspecify.annotations.Nullable;

/**
 * By what somebody placed what she saw, beside words: the same at every way in. Whether the
 * catalogues have it, hazard-service knows, which keeps them.
 *
 * @param position where on the earth, if measured
 * @param accidentClass what kind of accident it may lead to, if named
 * @param criterion the clause of the criteria of major hazards that it may meet, if named
 */
public record Placing(
    @Nullable Position position,
    @Nullable AccidentClass accidentClass,
    @Nullable Criterion criterion) {
  /** By words alone. */
  public static final Placing NONE = new Placing(null, null, null);

  /** Coordinates (坐标), WGS 84 in millionths of a degree, north and east. */
  public record Position(int latitudeE6, int longitudeE6) {}

  /** A class of accident (事故类别, GB 6441), by the edition's year and its number there. */
  public record AccidentClass(String version, String code) {}

  /** A criterion of major hazards (重大隐患判定条款), by its standard and edition. */
  public record Criterion(String standard, String clause, String version) {}
}
