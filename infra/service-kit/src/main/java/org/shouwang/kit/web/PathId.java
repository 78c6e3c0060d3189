package org.shouwang.kit.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An id in the path, by the parameter's name: 404 where it has not the form of such an id. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface PathId {
  /** The prefix of such ids, for example {@code hz}. */
  String value();
}
