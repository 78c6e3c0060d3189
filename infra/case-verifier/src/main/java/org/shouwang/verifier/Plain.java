package org.shouwang.verifier;

/** Texts of a bundle for a terminal: without what would move a cursor or turn the writing round. */
final class Plain {
  private static final int LONGEST = 200;

  private Plain() {}

  static String text(String hostile) {
    StringBuilder plain = new StringBuilder();
    hostile
        .codePoints()
        .limit(LONGEST)
        .map(
            point ->
                switch (Character.getType(point)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR,
                      Character.SURROGATE,
                      Character.UNASSIGNED ->
                      '?';
                  default -> point;
                })
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
