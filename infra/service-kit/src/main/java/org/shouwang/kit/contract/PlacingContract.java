package org.shouwang.kit.contract;

import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.HazardAccidentClass;
import org.shouwang.contracts.hazard.HazardCriterion;
import org.shouwang.contracts.hazard.HazardPosition;
import org.shouwang.kit.domain.Placing;
import org.shouwang.kit.domain.Placing.AccidentClass;
import org.shouwang.kit.domain.Placing.Criterion;
import org.shouwang.kit.domain.Placing.Position;

/** {@link Placing} as contract events of any service say it, and back. */
public final class PlacingContract {
  private PlacingContract() {}

  /** Where on the earth. */
  public static @Nullable HazardPosition position(Placing placing) {
    Position at = placing.position();
    return at == null ? null : new HazardPosition(at.latitudeE6(), at.longitudeE6());
  }

  /** The class of accident. */
  public static @Nullable HazardAccidentClass accidentClass(Placing placing) {
    AccidentClass named = placing.accidentClass();
    return named == null ? null : new HazardAccidentClass(named.version(), named.code());
  }

  /** The criterion. */
  public static @Nullable HazardCriterion criterion(Placing placing) {
    Criterion named = placing.criterion();
    return named == null
        ? null
        : new HazardCriterion(named.standard(), named.clause(), named.version());
  }

  /** What an event says; a criterion without standard or edition is none. */
  public static Placing of(
      @Nullable HazardPosition position,
      @Nullable HazardAccidentClass accidentClass,
      @Nullable HazardCriterion criterion) {
    return new Placing(
        position == null ? null : new Position(position.latitudeE6(), position.longitudeE6()),
        accidentClass == null
            ? null
            : new AccidentClass(accidentClass.version(), accidentClass.code()),
        criterion == null || criterion.standard() == null || criterion.version() == null
            ? null
            : new Criterion(criterion.standard(), criterion.clause(), criterion.version()));
  }
}
