package org.shouwang.hazard.domain.publicreport;

import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.AccidentClass;
import org.shouwang.hazard.domain.Criterion;
import org.shouwang.hazard.domain.Position;

/**
 * What a report is about, in an officer's words that name nobody: what the reporter wrote stays in
 * the vault.
 *
 * @param category what it is about: its code in the catalogue of categories
 * @param enterprise the enterprise; absent while that is not known
 * @param summary what is wrong
 * @param clause the clause that it is measured by, if one is named
 * @param place where
 * @param position where on the earth, as an officer measured it
 * @param accidentClass what kind of accident it may lead to, if named
 * @param criterion the clause of the criteria of major hazards that it may meet, if named
 */
public record Finding(
    String category,
    @Nullable String enterprise,
    String summary,
    @Nullable String clause,
    @Nullable String place,
    @Nullable Position position,
    @Nullable AccidentClass accidentClass,
    @Nullable Criterion criterion) {

  /** Of what nobody measured. */
  public Finding(
      String category,
      @Nullable String enterprise,
      String summary,
      @Nullable String clause,
      @Nullable String place) {
    this(category, enterprise, summary, clause, place, null, null, null);
  }
}
