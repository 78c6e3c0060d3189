package org.shouwang.hazard.publish;

import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.HazardAccidentClass;
import org.shouwang.contracts.hazard.HazardCriterion;
import org.shouwang.contracts.hazard.HazardPosition;
import org.shouwang.hazard.domain.AccidentClass;
import org.shouwang.hazard.domain.Criterion;
import org.shouwang.hazard.domain.Position;

/** By what a hazard is placed, as contract events say it. */
final class Placings {
  private Placings() {}

  /** Where on the earth. */
  static @Nullable Position position(@Nullable HazardPosition position) {
    return position == null ? null : new Position(position.latitudeE6(), position.longitudeE6());
  }

  /** What kind of accident it may lead to. */
  static @Nullable AccidentClass accidentClass(@Nullable HazardAccidentClass named) {
    return named == null ? null : new AccidentClass(named.version(), named.code());
  }

  /** The clause of the criteria of major hazards. */
  static @Nullable Criterion criterion(@Nullable HazardCriterion criterion) {
    return criterion == null
        ? null
        : new Criterion(criterion.standard(), criterion.clause(), criterion.version());
  }
}
