package org.shouwang.stack.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a part does not serve, in its own words: the last error that it wrote to its log. */
final class Complaint {
  private static final int LINES = 400;
  private static final int LONGEST = 200;

  /** A line of a service (… ERROR … : text), of store and broker (… ERROR … - text), or a cause. */
  private static final Pattern ERROR =
      Pattern.compile(
          "\\S+\\s+ERROR\\s(?:.*?\\s:\\s|\\S+\\s-\\s)(?<error>.+)|Caused by: (?<cause>.+)");

  private Complaint() {}

  static Optional<String> last(Path log) {
    return last(Logs.lastLines(log, LINES));
  }

  static Optional<String> last(List<String> lines) {
    return lines.reversed().stream()
        .map(ERROR::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(said -> said.group("error") == null ? said.group("cause") : said.group("error"))
        .map(said -> said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said);
  }
}
