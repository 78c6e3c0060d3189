package org.shouwang.verifier;

import java.nio.file.Path;
import java.util.stream.IntStream;

/** Texts of a bundle for a terminal: without what would move a cursor or turn the writing round. */
final class Plain {
  private static final int LONGEST = 200;

  private Plain() {}

  static String text(String hostile) {
    return plain(hostile.codePoints().limit(LONGEST));
  }

  /** A file's name, whole: who sends a bundle may have named it. */
  static String name(Path file) {
    return plain(file.toString().codePoints());
  }

  private static String plain(IntStream hostile) {
    StringBuilder plain = new StringBuilder();
    hostile
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
