package org.shouwang.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name by which a contract event travels; independent of its class, so that classes may move.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireType {

  /** Name without version, for example {@code org.shouwang.hazard.rectified}. */
  String name();

  /** Version, from 1. */
  int version();
}
