package org.shouwang.hazard.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether two reports look like one hazard (疑似重复): about the same thing, at the same place. It only
 * suggests; whether they are one, a person judges (判重), and {@link Likeness} says what she may.
 */
public final class SameHazard {
  private SameHazard() {}

  /** What speaks for it. */
  public enum Reason {
    /** 同一企业. */
    SAME_ENTERPRISE,
    /** 位置相近: measured positions a few metres apart. */
    NEAR,
    /** 同一部位, in the same words. */
    SAME_PLACE,
    /** 同一条款. */
    SAME_CLAUSE,
    /** 同一类别. */
    SAME_CATEGORY,
    /** 描述相似. */
    LIKE_TEXT
  }

  /**
   * What is compared.
   *
   * @param enterprise the enterprise at which it is
   * @param category its code in the catalogue
   * @param clause the clause, if named
   * @param place where on the site, if said
   * @param position where on the earth, if measured
   */
  public record Seen(
      String enterprise,
      String category,
      @Nullable String clause,
      @Nullable String place,
      @Nullable Position position) {
    /** Of a report. */
    public static Seen of(Report report) {
      return new Seen(
          report.enterprise(),
          report.category(),
          report.clause(),
          report.place(),
          report.position());
    }
  }

  /**
   * From where on two reports are suggested.
   *
   * @param metres how far apart measured positions are at most
   * @param likeness how much their descriptions have in common at least, from 0 to 1
   */
  public record Bounds(double metres, double likeness) {}

  /**
   * A suggestion.
   *
   * @param reasons what speaks for it
   * @param metres how far apart they were measured, if they were
   * @param likeness how much their descriptions have in common, from 0 to 1
   * @param score for the order of several, greater is likelier
   */
  public record Suggestion(
      List<Reason> reasons, @Nullable Double metres, double likeness, double score) {
    public Suggestion {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * What speaks for two reports being one hazard; empty where too little does. They must be at the
   * same place, as far as that is known, and about the same clause, or of one category in like
   * words.
   */
  public static Optional<Suggestion> suggestion(
      Seen one, Seen other, double likeness, Bounds bounds) {
    List<Reason> reasons = new ArrayList<>();
    boolean sameEnterprise = one.enterprise().equals(other.enterprise());
    add(reasons, sameEnterprise, Reason.SAME_ENTERPRISE);
    Double metres =
        one.position() == null || other.position() == null
            ? null
            : one.position().metresTo(other.position());
    boolean near = metres != null && metres <= bounds.metres();
    add(reasons, near, Reason.NEAR);
    boolean samePlace = sameEnterprise && equal(one.place(), other.place());
    add(reasons, samePlace, Reason.SAME_PLACE);
    boolean sameClause = equal(one.clause(), other.clause());
    add(reasons, sameClause, Reason.SAME_CLAUSE);
    boolean sameCategory = one.category().equals(other.category());
    add(reasons, sameCategory, Reason.SAME_CATEGORY);
    boolean like = likeness >= bounds.likeness();
    add(reasons, like, Reason.LIKE_TEXT);

    boolean placed = near || samePlace || (sameEnterprise && metres == null);
    boolean otherClause = one.clause() != null && other.clause() != null && !sameClause;
    boolean about = sameClause || (sameCategory && like);
    return placed && about && !otherClause
        ? Optional.of(new Suggestion(reasons, metres, likeness, reasons.size() + likeness))
        : Optional.empty();
  }

  private static void add(List<Reason> reasons, boolean holds, Reason reason) {
    if (holds) {
      reasons.add(reason);
    }
  }

  private static boolean equal(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }
}
