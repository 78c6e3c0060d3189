package org.shouwang.kit.failpoint;

/**
 * The numbered places at which a fault harness may stop, delay or kill a process. The product only
 * names the places; what happens there lives in the harness.
 */
@FunctionalInterface
public interface Failpoints {
  /** Nothing ever happens. */
  Failpoints NONE = point -> {};

  /** Called by the product when it passes a place. */
  void reached(Point point);

  /** The places, in the order in which a change passes them. */
  enum Point {
    VALIDATED,
    COMMITTED,
    REPLIED,
    PRODUCED,
    POSITION_MOVED,
    PROJECTED,
    OFFSET_STORED,
    POINTER_FLIPPED
  }
}
