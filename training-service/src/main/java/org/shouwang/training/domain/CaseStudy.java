package org.shouwang.training.domain;

import org.shouwang.kit.domain.Owner;

/** An accident case that others learn from (案例): a plain record. */
public sealed interface CaseStudy {

  /** Not shared yet. */
  record Unshared() implements CaseStudy {}

  /** Shared, for good. */
  record Shared(Owner owner) implements CaseStudy {}
}
