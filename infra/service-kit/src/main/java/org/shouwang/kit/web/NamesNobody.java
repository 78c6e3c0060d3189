package org.shouwang.kit.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A free text that goes into an event, and with it into a log that is for ever (个人信息保护法 articles 6
 * and 47): what can be recognised as personal data in it is refused, namely mobile numbers and
 * citizens' identity numbers (公民身份号码, GB 11643). Names cannot be recognised; who writes is told not
 * to use them.
 */
@Documented
@Constraint(validatedBy = NamesNobody.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface NamesNobody {
  /** What is said to whoever wrote it. */
  String message() default "must hold no person's mobile number or identity number";

  /** As Bean Validation wants it. */
  Class<?>[] groups() default {};

  /** As Bean Validation wants it. */
  Class<? extends Payload>[] payload() default {};

  /** Looks for numbers that belong to persons. */
  final class Check implements ConstraintValidator<NamesNobody, CharSequence> {
    private static final String BIRTHDAY =
        "(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
    private static final Pattern PERSONAL =
        Pattern.compile(
            "(?<!\\d)(?:(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}|[1-8]\\d{5}"
                + BIRTHDAY
                + "\\d{3}[\\dXx])(?!\\d)");

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null || !PERSONAL.matcher(text).find();
    }
  }
}
