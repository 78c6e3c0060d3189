package org.shouwang.kit.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shouwang.kit.problem.ProblemException.Flaw;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Bean Validation's complaints as 422 with pointers, in both languages. */
final class ValidationFlaws {
  private ValidationFlaws() {}

  static ProblemException explain(BindingResult result) {
    List<Flaw> flaws =
        result.getAllErrors().stream()
            .map(error -> flaw("body", Pointers.fromBeanPath(path(error)), error))
            .toList();
    return new ProblemException(KitProblem.INVALID, flaws, Map.of());
  }

  static ProblemException explain(HandlerMethodValidationException invalid) {
    List<Flaw> flaws =
        invalid.getParameterValidationResults().stream()
            .flatMap(
                result -> {
                  String name =
                      Objects.requireNonNullElse(
                          result.getMethodParameter().getParameterName(), "");
                  return result.getResolvableErrors().stream()
                      .map(error -> flaw("query", name, error));
                })
            .toList();
    return new ProblemException(KitProblem.INVALID, flaws, Map.of());
  }

  private static String path(ObjectError error) {
    return error instanceof FieldError field ? field.getField() : "";
  }

  private static Flaw flaw(String in, String pointer, MessageSourceResolvable error) {
    String[] codes = error.getCodes();
    String constraint = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
    String message = Objects.requireNonNullElse(error.getDefaultMessage(), "");
    return switch (constraint) {
      case "NotNull", "NotBlank", "NotEmpty" -> new Flaw(in, pointer, "必填。", "This is required.");
      case "Size" -> new Flaw(in, pointer, "长度或数量不符。", "This is too long, too short or too many.");
      case "Pattern", "Email" -> new Flaw(in, pointer, "格式不对。", "That has the wrong form.");
      case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero", "Digits" ->
          new Flaw(in, pointer, "数值超出范围。", "That number is out of range.");
      case "NamesNobody" ->
          new Flaw(
              in,
              pointer,
              "不得包含手机号或身份证号。",
              "That must hold no person's mobile number or identity number.");
      default -> new Flaw(in, pointer, message, message);
    };
  }
}
