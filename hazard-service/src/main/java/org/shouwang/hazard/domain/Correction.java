package org.shouwang.hazard.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a correction (更正) says instead; what is null stays.
 *
 * @param category what it is about
 * @param clause the checklist or standard clause
 * @param description what is wrong, in words
 * @param place where on the site
 * @param position where on the earth
 * @param accidentClass what kind of accident it may lead to
 * @param criterion the clause of the criteria of major hazards that it may meet
 * @param seenAt when it was seen (发现时间). Deadlines and the order of reporters stay by what was told
 *     first, or whoever corrects could move them
 * @param source how it came to be known
 * @param withdrawn what was told and is not so, without anything in its place
 */
public record Correction(
    @Nullable String category,
    @Nullable String clause,
    @Nullable String description,
    @Nullable String place,
    @Nullable Position position,
    @Nullable AccidentClass accidentClass,
    @Nullable Criterion criterion,
    @Nullable Instant seenAt,
    @Nullable Source source,
    Set<Field> withdrawn) {

  public Correction {
    withdrawn = withdrawn.isEmpty() ? Set.of() : Set.copyOf(withdrawn);
  }

  /** What may be taken back without anything in its place (更正撤回项). */
  public enum Field {
    /** 条款. */
    CLAUSE,
    /** 部位. */
    PLACE,
    /** 坐标. */
    POSITION,
    /** 事故类别. */
    ACCIDENT_CLASS,
    /** 判定条款. */
    CRITERION
  }

  /** That says nothing yet. */
  public static Correction nothing() {
    return new Correction(null, null, null, null, null, null, null, null, null, Set.of());
  }

  /** Where on the site. */
  public Correction place(@Nullable String next) {
    return new Correction(
        category,
        clause,
        description,
        next,
        position,
        accidentClass,
        criterion,
        seenAt,
        source,
        withdrawn);
  }

  boolean saysNothing() {
    return equals(nothing());
  }

  /** Whether it names something and takes the same back. */
  boolean contradictsItself() {
    return withdrawn.stream().anyMatch(named()::contains);
  }

  private Set<Field> named() {
    Set<Field> named = EnumSet.noneOf(Field.class);
    addIf(named, clause, Field.CLAUSE);
    addIf(named, place, Field.PLACE);
    addIf(named, position, Field.POSITION);
    addIf(named, accidentClass, Field.ACCIDENT_CLASS);
    addIf(named, criterion, Field.CRITERION);
    return named;
  }

  private static void addIf(Set<Field> named, @Nullable Object value, Field field) {
    if (value != null) {
      named.add(field);
    }
  }

  /** A report with what this says. */
  Report of(Report report) {
    return new Report(
        report.owner(),
        or(source, report.source()),
        report.visitId(),
        report.findingId(),
        or(category, report.category()),
        or(clause, report.clause(), Field.CLAUSE),
        or(description, report.description()),
        or(place, report.place(), Field.PLACE),
        or(position, report.position(), Field.POSITION),
        or(accidentClass, report.accidentClass(), Field.ACCIDENT_CLASS),
        or(criterion, report.criterion(), Field.CRITERION),
        report.reporterId(),
        seenAt == null ? report.seenAt() : seenAt,
        unplaced(report));
  }

  /** What is corrected, or taken back, is in a catalogue, or needs none. */
  private List<CataloguedField> unplaced(Report report) {
    List<CataloguedField> left = new ArrayList<>(report.unplaced());
    if (category != null) {
      left.remove(CataloguedField.CATEGORY);
    }
    if (accidentClass != null || withdrawn.contains(Field.ACCIDENT_CLASS)) {
      left.remove(CataloguedField.ACCIDENT_CLASS);
    }
    if (criterion != null || withdrawn.contains(Field.CRITERION)) {
      left.remove(CataloguedField.CRITERION);
    }
    return left;
  }

  private static <T> T or(@Nullable T said, T before) {
    return said == null ? before : said;
  }

  private <T> @Nullable T or(@Nullable T said, @Nullable T before, Field field) {
    return said != null ? said : withdrawn.contains(field) ? null : before;
  }
}
