package org.shouwang.stack.run;

/**
 * Something that a person has to know and can do something about: shown as two plain sentences,
 * never as a stack trace.
 */
final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String remedy;

  Trouble(String what, String remedy) {
    super(what);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
