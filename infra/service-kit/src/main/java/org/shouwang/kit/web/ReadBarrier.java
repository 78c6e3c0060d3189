package org.shouwang.kit.web;

/** Lets a read wait, within bounds, until its view shows what an {@code after} token names. */
@FunctionalInterface
public interface ReadBarrier {
  /** Waits until a view shows it, or the bound has passed. */
  Sight await(String view, String after);

  /** What became of the wait. */
  enum Sight {
    VISIBLE,
    NOT_YET,
    /** The token was not made by this platform, or names another log. */
    INVALID
  }
}
