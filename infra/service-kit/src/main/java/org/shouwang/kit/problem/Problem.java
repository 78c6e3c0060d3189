package org.shouwang.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not a success (RFC 9457).
 *
 * @param type names the kind of problem for ever
 * @param title that kind in the reader's language
 * @param status the HTTP status
 * @param detail what happened this time, in the reader's language
 * @param reason the last part of {@code type}, for programs
 * @param traceId finds this request in logs and traces
 * @param texts the title in both languages
 * @param errors what is wrong where, for 422
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String reason,
    String traceId,
    Texts texts,
    List<Problem.Error> errors) {
  public Problem {
    errors = List.copyOf(errors);
  }

  /** One sentence in both languages. */
  public record Texts(@JsonProperty("zh-CN") String zh, String en) {}

  /**
   * One thing that is wrong.
   *
   * @param in {@code body}, {@code query} or {@code header}
   * @param pointer where: a JSON pointer (RFC 6901) into the body, or the parameter's name
   * @param detail what is wrong with it
   * @param texts the same in both languages where the kit wrote it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Error(String in, String pointer, String detail, @Nullable Texts texts) {}
}
