package org.shouwang.kit.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who is named in an event: a person's opaque id, or nobody. Whatever else somebody writes there, a
 * name or a telephone number, would stand in the log for ever.
 */
@Pattern(regexp = "per-[0-9a-hjkmnp-tv-z]{26}")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface PersonId {
  /** What is said to whoever wrote it: what the constraint that it is made of says. */
  String message() default "";

  /** As Bean Validation wants it. */
  Class<?>[] groups() default {};

  /** As Bean Validation wants it. */
  Class<? extends Payload>[] payload() default {};
}
