package org.shouwang.hazard.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.AccidentClass;
import org.shouwang.hazard.domain.Criterion;
import org.shouwang.hazard.domain.HazardCommand.Listed;
import org.shouwang.hazard.domain.Position;
import org.shouwang.kit.domain.Placing;

/**
 * By what a hazard is placed, measured by the catalogues of its day: what every way in asks,
 * whether a person tells it or a policy.
 *
 * @param position where on the earth
 * @param accidentClass what kind of accident it may lead to
 * @param criterion as its catalogue spells it, or as it was told where no edition has it
 * @param listed what of it, and of the category, the catalogues have
 */
public record Placed(
    @Nullable Position position,
    @Nullable AccidentClass accidentClass,
    @Nullable Criterion criterion,
    Listed listed) {

  /**
   * Measured.
   *
   * @param category null where none is told
   * @param at when it happened
   */
  public static Placed by(
      Catalogues catalogues, @Nullable String category, Placing told, Instant at) {
    Placing.Position on = told.position();
    Placing.AccidentClass named = told.accidentClass();
    Placing.Criterion clause = told.criterion();
    Criterion criterion =
        clause == null ? null : new Criterion(clause.standard(), clause.clause(), clause.version());
    AccidentClass accident =
        named == null ? null : new AccidentClass(named.version(), named.code());
    return new Placed(
        on == null ? null : new Position(on.latitudeE6(), on.longitudeE6()),
        accident,
        criterion == null ? null : catalogues.find(criterion, at).orElse(criterion),
        new Listed(
            category == null || catalogues.lists(category, at),
            accident == null || catalogues.lists(accident, at),
            criterion == null || catalogues.find(criterion, at).isPresent()));
  }
}
