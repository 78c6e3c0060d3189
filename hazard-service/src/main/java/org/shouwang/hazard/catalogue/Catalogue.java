package org.shouwang.hazard.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a catalogue (目录), never edited: a new edition is a new file.
 *
 * @param kind what it lists
 * @param standard its name, the same in every edition
 * @param also other names by which people know it; each must be no other standard's
 * @param version the edition
 * @param titleEn its name in English
 * @param effectiveFrom the first day on which it is in force; absent where it always was
 * @param effectiveUntil the first day on which it is no more; absent where that is not known
 * @param source who published it, and when
 * @param note what about it was not checked against the published text
 * @param entries what it lists, in its order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Catalogue(
    Kind kind,
    String standard,
    List<String> also,
    String version,
    String titleEn,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    String source,
    @Nullable String note,
    List<Entry> entries) {

  public Catalogue {
    also = also == null ? List.of() : List.copyOf(also);
    entries = List.copyOf(entries);
    if (standard.isBlank() || version.isBlank() || source.isBlank() || entries.isEmpty()) {
      throw new IllegalArgumentException("a catalogue has a name, a version, a source and entries");
    }
    if (entries.stream().map(Entry::clause).distinct().count() != entries.size()) {
      throw new IllegalArgumentException(standard + ' ' + version + " lists a clause twice");
    }
  }

  /** What a catalogue lists. */
  public enum Kind {
    /** 重大隐患判定标准. */
    MAJOR_CRITERIA,
    /** 事故类别, GB 6441. */
    ACCIDENT_CLASSES,
    /** 隐患类别. */
    CATEGORIES
  }

  /**
   * One entry.
   *
   * @param clause by what it is named: a clause, a number, a code
   * @param group the part of the catalogue in which it stands
   * @param heading what it is about, in this project's own few words; never the legal text
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(String clause, @Nullable String group, String heading) {
    public Entry {
      Objects.requireNonNull(clause, "clause");
      Objects.requireNonNull(heading, "heading");
    }
  }

  /** Whether it is in force on a day. */
  public boolean inForce(LocalDate day) {
    return (effectiveFrom == null || !day.isBefore(effectiveFrom))
        && (effectiveUntil == null || day.isBefore(effectiveUntil));
  }

  /** Without its entries, for lists of catalogues. */
  public Head head() {
    return new Head(
        kind,
        standard,
        also,
        version,
        titleEn,
        effectiveFrom,
        effectiveUntil,
        source,
        note,
        entries.size());
  }

  /** What a list of catalogues says of one edition. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Head(
      Kind kind,
      String standard,
      List<String> also,
      String version,
      String titleEn,
      @Nullable LocalDate effectiveFrom,
      @Nullable LocalDate effectiveUntil,
      String source,
      @Nullable String note,
      int entries) {}

  boolean overlaps(Catalogue other) {
    return startsBefore(other.effectiveUntil) && other.startsBefore(effectiveUntil);
  }

  private boolean startsBefore(@Nullable LocalDate end) {
    return effectiveFrom == null || end == null || effectiveFrom.isBefore(end);
  }
}
