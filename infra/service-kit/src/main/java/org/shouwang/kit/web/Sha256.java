package org.shouwang.kit.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** By what a piece of evidence is named: its SHA-256, 64 lower-case hexadecimal digits. */
@NotNull
@Pattern(regexp = "[0-9a-f]{64}")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Sha256 {
  /** What is said to whoever wrote it: what the constraints that it is made of say. */
  String message() default "";

  /** As Bean Validation wants it. */
  Class<?>[] groups() default {};

  /** As Bean Validation wants it. */
  Class<? extends Payload>[] payload() default {};
}
