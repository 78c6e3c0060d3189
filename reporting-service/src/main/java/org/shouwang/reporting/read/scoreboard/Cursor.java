package org.shouwang.reporting.read.scoreboard;

import java.time.Instant;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;

/**
 * Where a page of the table ended. All pages of one table look at the same instant, even if none
 * was asked for and time goes on, and at the same fillings of the views, whatever is rebuilt.
 *
 * @param asOf that instant
 * @param shards the filling of the figures
 * @param cooperatives the filling of the cooperatives
 * @param memberships the filling of the memberships
 * @param id the last cooperative shown
 */
record Cursor(Instant asOf, String shards, String cooperatives, String memberships, String id) {
  private static final String BETWEEN = " ";

  /**
   * Reads one.
   *
   * @throws ProblemException 422: it is of a version before this one
   */
  static Cursor parse(String position) {
    String[] parts = position.split(BETWEEN);
    if (parts.length != 5) {
      throw new ProblemException(KitProblem.CURSOR_INVALID);
    }
    Instant asOf = Instant.ofEpochMilli(Long.parseLong(parts[0]));
    return new Cursor(asOf, parts[1], parts[2], parts[3], parts[4]);
  }

  @Override
  public String toString() {
    return String.join(
        BETWEEN, Long.toString(asOf.toEpochMilli()), shards, cooperatives, memberships, id);
  }
}
