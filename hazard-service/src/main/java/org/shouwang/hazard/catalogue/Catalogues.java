package org.shouwang.hazard.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.catalogue.Catalogue.Kind;
import org.shouwang.hazard.domain.AccidentClass;
import org.shouwang.hazard.domain.Criterion;
import org.shouwang.hazard.domain.Days;

/**
 * Every edition of every catalogue. What is decided on a day is measured by the edition in force on
 * the day on which it happened, however late it was recorded.
 */
public final class Catalogues {
  private final List<Catalogue> editions;

  /**
   * These editions.
   *
   * @throws IllegalArgumentException if two are the same one, are in force at the same time under
   *     one name, or one name means two standards
   */
  public Catalogues(List<Catalogue> editions) {
    this.editions =
        editions.stream()
            .sorted(
                Comparator.comparing(Catalogue::kind)
                    .thenComparing(Catalogue::standard)
                    .thenComparing(Catalogue::version))
            .toList();
    for (int i = 0; i < this.editions.size(); i++) {
      for (Catalogue other : this.editions.subList(i + 1, this.editions.size())) {
        demandApart(this.editions.get(i), other);
      }
    }
  }

  private static void demandApart(Catalogue one, Catalogue other) {
    boolean same = one.standard().equals(other.standard());
    if (same && (one.version().equals(other.version()) || one.overlaps(other))) {
      throw new IllegalArgumentException(
          "%s has the editions %s and %s at one time"
              .formatted(one.standard(), one.version(), other.version()));
    }
    if (!same && names(one).anyMatch(name -> names(other).anyMatch(name::equals))) {
      throw new IllegalArgumentException(
          "one name means both %s and %s".formatted(one.standard(), other.standard()));
    }
  }

  private static Stream<String> names(Catalogue edition) {
    return Stream.concat(Stream.of(edition.standard()), edition.also().stream())
        .map(Catalogues::plain);
  }

  /**
   * The editions that fit.
   *
   * @param kind null for any
   * @param standard a name of the standard, null for any
   * @param version null for any
   * @param on the day on which they are in force, null for any
   */
  public List<Catalogue> editions(
      @Nullable Kind kind,
      @Nullable String standard,
      @Nullable String version,
      @Nullable LocalDate on) {
    List<Catalogue> found = new ArrayList<>();
    for (Catalogue edition : editions) {
      if ((kind == null || edition.kind() == kind)
          && (standard == null || names(edition).anyMatch(plain(standard)::equals))
          && (version == null || edition.version().equals(version))
          && (on == null || edition.inForce(on))) {
        found.add(edition);
      }
    }
    return found;
  }

  /**
   * The criterion as its catalogue spells it, so that equal clauses are equal.
   *
   * @param at when it was applied
   * @return empty if no edition in force that day lists it
   */
  public Optional<Criterion> find(Criterion criterion, Instant at) {
    String clause = plain(criterion.clause());
    return editions(Kind.MAJOR_CRITERIA, criterion.standard(), criterion.version(), Days.of(at))
        .stream()
        .flatMap(
            edition ->
                edition.entries().stream()
                    .filter(entry -> plain(entry.clause()).equals(clause))
                    .map(
                        entry ->
                            new Criterion(edition.standard(), entry.clause(), edition.version())))
        .findFirst();
  }

  /** Whether a category was in the list that day. */
  public boolean lists(String category, Instant at) {
    return lists(Kind.CATEGORIES, null, category, at);
  }

  /** Whether a class of accident was in the edition in force that day. */
  public boolean lists(AccidentClass named, Instant at) {
    return lists(Kind.ACCIDENT_CLASSES, named.version(), named.code(), at);
  }

  private boolean lists(Kind kind, @Nullable String version, String clause, Instant at) {
    return editions(kind, null, version, Days.of(at)).stream()
        .flatMap(edition -> edition.entries().stream())
        .anyMatch(entry -> entry.clause().equals(clause));
  }

  /** Brackets of either width and spaces make no difference. */
  private static String plain(String text) {
    return text.replaceAll("\\s", "").replace('(', '（').replace(')', '）');
  }
}
