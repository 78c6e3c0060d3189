package org.shouwang.kit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The policy of a route: who may call it, and how its tenant is checked. A handler method without
 * one is refused at run time and fails the architecture test.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
  /** Any of these roles may call it. Auditors only ever read, whatever stands here. */
  Role[] roles() default {};

  /** Everybody with a valid token may call it, whatever the role. */
  boolean anyRole() default false;

  /** Anybody may call it, without a token too. */
  boolean publicRoute() default false;

  /** How the handler keeps to the caller's tenant. */
  Tenant tenant() default Tenant.NONE;
}
