package org.shouwang.kit.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Placing;
import org.shouwang.kit.domain.Placing.AccidentClass;
import org.shouwang.kit.domain.Placing.Criterion;
import org.shouwang.kit.domain.Placing.Position;
import org.shouwang.kit.problem.ProblemException;

/** By what requests place what somebody saw, the same at every way in. */
public final class PlacingBodies {
  private static final double MILLION = 1e6;

  private PlacingBodies() {}

  /**
   * Where on the earth (坐标), in degrees of WGS 84.
   *
   * @param coordinateSystem what the sender takes the degrees to be; only WGS 84 is taken, for a
   *     guess would be wrong by some hundred metres
   */
  public record PositionBody(
      @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
      @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
      @Nullable CoordinateSystem coordinateSystem) {}

  /** In what degrees are told (坐标系). */
  public enum CoordinateSystem {
    /** As satellites tell it. */
    WGS84,
    /** 国测局坐标, of 高德 and 腾讯. */
    GCJ02,
    /** 百度坐标. */
    BD09
  }

  /** A class of accident (事故类别), by the edition's year and the class's number in it. */
  public record AccidentClassBody(
      @NotBlank @Size(max = 10) String version, @NotBlank @Size(max = 10) String code) {}

  /** The clause that makes a hazard a major one (判定条款), by its standard and edition. */
  public record CriterionBody(
      @NotBlank @Size(max = 100) String standard,
      @NotBlank @Size(max = 100) String clause,
      @NotBlank @Size(max = 40) String version) {}

  /**
   * What a request says, rounded to a millionth of a degree.
   *
   * @throws ProblemException 422 for degrees of another system
   */
  public static Placing of(
      @Nullable PositionBody position,
      @Nullable AccidentClassBody accidentClass,
      @Nullable CriterionBody criterion) {
    return new Placing(
        position(position),
        accidentClass == null
            ? null
            : new AccidentClass(accidentClass.version(), accidentClass.code()),
        criterion == null
            ? null
            : new Criterion(criterion.standard(), criterion.clause(), criterion.version()));
  }

  private static @Nullable Position position(@Nullable PositionBody body) {
    if (body == null) {
      return null;
    }
    if (body.coordinateSystem != null && body.coordinateSystem != CoordinateSystem.WGS84) {
      throw ProblemException.invalid(
          "/position/coordinateSystem",
          "只接收 WGS84 坐标，请先换算。",
          "Only WGS 84 is taken; convert it first.");
    }
    return new Position(
        (int) Math.round(body.latitude * MILLION), (int) Math.round(body.longitude * MILLION));
  }
}
