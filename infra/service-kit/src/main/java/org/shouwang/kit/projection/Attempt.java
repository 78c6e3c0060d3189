package org.shouwang.kit.projection;

/**
 * One filling of a view; each has a collection of its own.
 *
 * @param view the view's name
 * @param revision the projection's revision that fills it
 * @param number counts the view's fillings, from 1
 */
public record Attempt(String view, int revision, int number) {
  /** The collection, for example {@code open_hazards_r3_1}. */
  public String collection() {
    return prefix(view) + revision + "_" + number;
  }

  /** What all collections of a view begin with. */
  static String prefix(String view) {
    return view.replace('-', '_') + "_r";
  }
}
