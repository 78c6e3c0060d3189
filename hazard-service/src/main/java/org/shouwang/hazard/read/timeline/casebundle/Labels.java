package org.shouwang.hazard.read.timeline.casebundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What people call the members of the contract records. */
final class Labels {
  private static final Properties ALL = read();

  private Labels() {}

  /**
   * A member's name.
   *
   * @param zh in Chinese
   * @param en in English
   */
  record Label(String zh, String en) {}

  /** What a member is called; null where nobody has said. */
  static @Nullable Label of(String member) {
    String words = ALL.getProperty(member);
    if (words == null) {
      return null;
    }
    int bar = words.indexOf('|');
    return new Label(words.substring(0, bar), words.substring(bar + 1));
  }

  private static Properties read() {
    Properties labels = new Properties();
    try (InputStream in =
            Objects.requireNonNull(
                Labels.class.getResourceAsStream("/case-report/labels.properties"));
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      labels.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return labels;
  }
}
