package org.shouwang.hazard.domain;

import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Authority;

/**
 * What is true of a hazard beside its stage.
 *
 * @param lowering a lower grade that somebody proposed and nobody has agreed to yet
 * @param plan how far the governance plan has come
 * @param supervision whether it is listed
 * @param operation how much of the operation stands still because of it
 * @param resumptionRequested whether the enterprise has asked to go on
 */
public record Facets(
    @Nullable Lowering lowering,
    Plan plan,
    Supervision supervision,
    Operation operation,
    boolean resumptionRequested) {
  static final Facets NONE = new Facets(null, Plan.NONE, Supervision.NONE, Operation.NORMAL, false);

  /** 拟降级: one of the two words that lowering needs. */
  public record Lowering(Authority authority, String proposerId) {}

  /** 治理方案. */
  public enum Plan {
    NONE,
    SUBMITTED,
    APPROVED
  }

  /** 挂牌督办. */
  public enum Supervision {
    NONE,
    LISTED,
    DELISTED
  }

  /** 停产停业, in the order of how much stands still. */
  public enum Operation {
    NORMAL,
    PARTIAL,
    FULL
  }

  Facets lowering(@Nullable Lowering next) {
    return new Facets(next, plan, supervision, operation, resumptionRequested);
  }

  Facets plan(Plan next) {
    return new Facets(lowering, next, supervision, operation, resumptionRequested);
  }

  Facets supervision(Supervision next) {
    return new Facets(lowering, plan, next, operation, resumptionRequested);
  }

  Facets operation(Operation next) {
    return new Facets(lowering, plan, supervision, next, false);
  }

  Facets resumptionAsked() {
    return new Facets(lowering, plan, supervision, operation, true);
  }
}
