package org.shouwang.hazard.domain;

import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Owner;

/**
 * What was reported.
 *
 * @param owner district, cooperative under which it was found, and the enterprise that is
 *     responsible
 * @param source how it came to be known
 * @param visitId the visit that found it, if one did
 * @param findingId the finding behind it, if there is one
 * @param category what it is about
 * @param clause the checklist or standard clause, if one was named
 * @param description what is wrong, in words
 * @param place where on the site
 * @param position where on the earth, if measured
 * @param accidentClass what kind of accident it may lead to, if named
 * @param reporterId who reported, opaque; absent where nobody is named
 */
public record Report(
    Owner owner,
    Source source,
    @Nullable String visitId,
    @Nullable String findingId,
    Category category,
    @Nullable String clause,
    String description,
    @Nullable String place,
    @Nullable Position position,
    @Nullable AccidentClass accidentClass,
    @Nullable String reporterId) {

  /** A report without a position and without a class of accident. */
  public Report(
      Owner owner,
      Source source,
      @Nullable String visitId,
      @Nullable String findingId,
      Category category,
      @Nullable String clause,
      String description,
      @Nullable String place,
      @Nullable String reporterId) {
    this(
        owner,
        source,
        visitId,
        findingId,
        category,
        clause,
        description,
        place,
        null,
        null,
        reporterId);
  }

  /** The enterprise at which it was found. */
  public String enterprise() {
    String enterprise = owner.enterprise();
    if (enterprise == null) {
      throw new IllegalStateException("a hazard has an enterprise");
    }
    return enterprise;
  }

  /** With what a correction (更正) names; what it leaves out stays. */
  Report corrected(HazardEvent.HazardCorrected by) {
    return new Report(
        owner,
        source,
        visitId,
        findingId,
        by.category() != null ? by.category() : category,
        by.clause() != null ? by.clause() : clause,
        by.description() != null ? by.description() : description,
        by.place() != null ? by.place() : place,
        position,
        accidentClass,
        reporterId);
  }
}
