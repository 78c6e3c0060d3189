package org.shouwang.reporting.read.scoreboard;

import java.time.Instant;

/**
 * Where a page of the table ended. All pages of one table look at the same instant, even if none
 * was asked for and time goes on.
 *
 * @param asOf that instant
 * @param id the last cooperative shown
 */
record Cursor(Instant asOf, String id) {
  static Cursor parse(String position) {
    int space = position.indexOf(' ');
    return new Cursor(
        Instant.ofEpochMilli(Long.parseLong(position.substring(0, space))),
        position.substring(space + 1));
  }

  @Override
  public String toString() {
    return asOf.toEpochMilli() + " " + id;
  }
}
