package org.shouwang.kit.problem;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a part of a body as strictly as a body of its own, so that one bad part of many is refused
 * and the others are not.
 */
public final class PartReader {
  private final JsonMapper json;
  private final Validator validator;

  /**
   * With the mapper and the validator that bodies are read with.
   *
   * @param json the service's own, which is strict
   */
  public PartReader(JsonMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * The part as a record.
   *
   * @throws ProblemException 422 with pointers into the part
   */
  public <T> T read(JsonNode part, Class<T> type) {
    T read;
    try {
      read = json.treeToValue(part, type);
    } catch (JacksonException unreadable) {
      throw JsonFlaws.explain(unreadable);
    }
    if (read == null) {
      throw new ProblemException(KitProblem.BODY_MISSING);
    }
    var flaws = new BeanPropertyBindingResult(read, "");
    validator.validate(read, flaws);
    if (flaws.hasErrors()) {
      throw ValidationFlaws.explain(flaws);
    }
    return read;
  }

  /** The part as it was sent, in one form. */
  public String text(JsonNode part) {
    return json.writeValueAsString(part);
  }

  /** What {@link #text} gave. */
  public JsonNode parse(String text) {
    return json.readTree(text);
  }
}
