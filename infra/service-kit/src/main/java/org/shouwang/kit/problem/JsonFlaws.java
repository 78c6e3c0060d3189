package org.shouwang.kit.problem;

import java.util.List;
import java.util.Map;
import org.shouwang.kit.problem.ProblemException.Flaw;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, and where, without quoting it. */
final class JsonFlaws {
  private JsonFlaws() {}

  /** Malformed JSON is 400; well-formed JSON of the wrong shape is 422 with a pointer. */
  static ProblemException explain(HttpMessageNotReadableException unreadable) {
    return unreadable.getCause() instanceof JacksonException cause
        ? explain(cause)
        : new ProblemException(KitProblem.BODY_MISSING);
  }

  /** The same of JSON that was read by hand. */
  static ProblemException explain(JacksonException unreadable) {
    if (unreadable instanceof DatabindException mismatch) {
      for (Throwable t = mismatch; t != null; t = t.getCause()) {
        if (t instanceof ProblemException own) {
          return own;
        }
      }
      return new ProblemException(KitProblem.INVALID, List.of(flaw(mismatch)), Map.of());
    }
    if (unreadable instanceof InputCoercionException tooLarge) {
      return new ProblemException(KitProblem.INVALID, List.of(flaw(tooLarge)), Map.of());
    }
    return new ProblemException(KitProblem.MALFORMED_BODY);
  }

  private static Flaw flaw(JacksonException mismatch) {
    String pointer = pointer(mismatch.getPath());
    return switch (mismatch) {
      case UnrecognizedPropertyException unknown ->
          new Flaw("body", pointer, "没有此字段。", "There is no such field.");
      case InvalidFormatException format
          when format.getTargetType() != null && format.getTargetType().isEnum() ->
          new Flaw("body", pointer, "不是可选的值。", "That is not one of the values to choose from.");
      default -> new Flaw("body", pointer, "类型或格式不对。", "That has the wrong type or form.");
    };
  }

  private static String pointer(List<JacksonException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : path) {
      pointer.append('/');
      pointer.append(
          step.getPropertyName() == null
              ? Integer.toString(step.getIndex())
              : Pointers.escape(step.getPropertyName()));
    }
    return pointer.toString();
  }
}
