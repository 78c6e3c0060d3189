package org.shouwang.verifier;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON, a member of the outermost object and an element of the outermost array a line. */
final class JsonText {
  private JsonText() {}

  static String of(Object value) {
    return write(value, "\n") + "\n";
  }

  private static String write(Object value, String between) {
    return switch (value) {
      case Map<?, ?> object ->
          object.entrySet().stream()
              .map(e -> write(e.getKey(), "") + ":" + write(e.getValue(), ""))
              .collect(Collectors.joining("," + between, "{" + between, between + "}"));
      case List<?> array ->
          array.stream()
              .map(element -> write(element, ""))
              .collect(Collectors.joining("," + between, "[" + between, between + "]"));
      case String text -> '"' + escaped(text) + '"';
      default -> value.toString();
    };
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
