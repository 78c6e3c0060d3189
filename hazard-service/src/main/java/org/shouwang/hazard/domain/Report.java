package org.shouwang.hazard.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;

/**
 * What was reported.
 *
 * @param owner district, cooperative under which it was found, and the enterprise that is
 *     responsible
 * @param source how it came to be known
 * @param visitId the visit that found it, if one did
 * @param findingId the finding behind it, if there is one
 * @param category what it is about: its code in the catalogue of categories (隐患类别目录)
 * @param clause the checklist or standard clause, if one was named
 * @param description what is wrong, in words
 * @param place where on the site
 * @param position where on the earth, if measured
 * @param accidentClass what kind of accident it may lead to, if named
 * @param criterion the clause of the criteria of major hazards that it may meet, if named: whoever
 *     confirms it grades it
 * @param reporterId who reported, opaque; absent where nobody is named
 * @param seenAt when it was seen, where that was corrected; else it was when it was reported
 * @param unplaced what of it the catalogues of its day do not have (目录未列): a person corrects it
 */
public record Report(
    Owner owner,
    Source source,
    @Nullable String visitId,
    @Nullable String findingId,
    String category,
    @Nullable String clause,
    String description,
    @Nullable String place,
    @Nullable Position position,
    @Nullable AccidentClass accidentClass,
    @Nullable Criterion criterion,
    @Nullable String reporterId,
    @Nullable Instant seenAt,
    List<CataloguedField> unplaced) {
  public Report {
    unplaced = List.copyOf(unplaced);
  }

  /** As it is told. */
  public Report(
      Owner owner,
      Source source,
      @Nullable String visitId,
      @Nullable String findingId,
      String category,
      @Nullable String clause,
      String description,
      @Nullable String place,
      @Nullable Position position,
      @Nullable AccidentClass accidentClass,
      @Nullable Criterion criterion,
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
        position,
        accidentClass,
        criterion,
        reporterId,
        null,
        List.of());
  }

  /** Whether it came of a report of the public (举报): the finding is that one then. */
  public boolean ofAPublicReport() {
    return findingId != null && Ids.wellFormed("pr", findingId);
  }

  /** A report without a position, a class of accident and a criterion. */
  public Report(
      Owner owner,
      Source source,
      @Nullable String visitId,
      @Nullable String findingId,
      String category,
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

  /** With what the catalogues do not have. */
  Report unplaced(List<CataloguedField> fields) {
    return new Report(
        owner,
        source,
        visitId,
        findingId,
        category,
        clause,
        description,
        place,
        position,
        accidentClass,
        criterion,
        reporterId,
        seenAt,
        fields);
  }
}
