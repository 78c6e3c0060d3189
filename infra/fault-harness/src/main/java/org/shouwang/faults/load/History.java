package org.shouwang.faults.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each client saw, in a file of its own: a line per invocation and a line per outcome. The
 * checks know nothing else of what was promised.
 */
public final class History implements AutoCloseable {
  private final JsonMapper json = new JsonMapper();
  private final BufferedWriter file;
  private final List<Line> lines = new ArrayList<>();

  /** How a request ended, as its client saw it. */
  public enum Phase {
    /** It was sent. */
    INVOKE,
    /** It was acknowledged. */
    OK,
    /** It was definitely refused. */
    FAIL,
    /** Nobody can say. */
    UNKNOWN
  }

  /**
   * One line.
   *
   * @param client which client
   * @param subject of the caller's token
   * @param service asked
   * @param key the idempotency key, the same for every retry
   * @param path of the route
   * @param status of HTTP, 0 where none came
   * @param answer the body, or what went wrong
   */
  public record Line(
      Instant at,
      int client,
      String subject,
      String service,
      String key,
      String path,
      Phase phase,
      int status,
      JsonNode answer) {}

  public History(Path path) {
    try {
      file = Files.newBufferedWriter(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a line, and to the file at once: it outlives the harness too. */
  public synchronized void add(Line line) {
    lines.add(line);
    Map<String, Object> fields = new TreeMap<>();
    fields.put("at", line.at().toString());
    fields.put("client", line.client());
    fields.put("subject", line.subject());
    fields.put("service", line.service());
    fields.put("key", line.key());
    fields.put("path", line.path());
    fields.put("phase", line.phase().name());
    fields.put("status", line.status());
    fields.put("answer", line.answer());
    try {
      file.write(json.writeValueAsString(fields));
      file.newLine();
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All lines so far, in the order of writing. */
  public synchronized List<Line> lines() {
    return List.copyOf(lines);
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
