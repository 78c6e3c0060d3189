package org.shouwang.hazard.write;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Position;
import org.shouwang.kit.problem.ProblemException;

/**
 * Where on the earth (坐标), in degrees of WGS 84.
 *
 * @param coordinateSystem what the sender takes the degrees to be; only WGS 84 is taken, for a
 *     guess would be wrong by some hundred metres
 */
record PositionBody(
    @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
    @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
    @Nullable CoordinateSystem coordinateSystem) {

  enum CoordinateSystem {
    WGS84,
    /** 国测局坐标, of 高德 and 腾讯. */
    GCJ02,
    /** 百度坐标. */
    BD09
  }

  /**
   * The position.
   *
   * @throws ProblemException 422 for degrees of another system
   */
  static @Nullable Position of(@Nullable PositionBody body) {
    if (body == null) {
      return null;
    }
    if (body.coordinateSystem != null && body.coordinateSystem != CoordinateSystem.WGS84) {
      throw ProblemException.invalid(
          "/position/coordinateSystem",
          "只接收 WGS84 坐标，请先换算。",
          "Only WGS 84 is taken; convert it first.");
    }
    return Position.ofDegrees(body.latitude, body.longitude);
  }
}
