package org.shouwang.hazard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Authority;

/**
 * What is true of a hazard beside its stage.
 *
 * @param cycle how often it is treated
 * @param lowering a lower grade that somebody proposed and nobody has agreed to yet
 * @param plan how far the governance plan has come
 * @param extendTo the deadline that the enterprise asks for, while nobody has decided
 * @param transfer the transfer that was proposed and neither accepted nor imposed
 * @param supervision whether it is listed
 * @param operation how much of the operation stands still because of it
 * @param resumptionRequested whether the enterprise has asked to go on
 */
public record Facets(
    Cycle cycle,
    @Nullable Lowering lowering,
    Plan plan,
    @Nullable Instant extendTo,
    @Nullable Transfer transfer,
    Supervision supervision,
    Operation operation,
    boolean resumptionRequested) {
  static final Facets NONE =
      new Facets(
          new Cycle(1, null, 0),
          null,
          Plan.NONE,
          null,
          null,
          Supervision.NONE,
          Operation.NORMAL,
          false);

  /**
   * 治理轮次.
   *
   * @param number from 1
   * @param reopenedAt when it began, if not by the confirmation
   * @param minutesBefore how long the cycles before were open, in whole minutes
   */
  public record Cycle(int number, @Nullable Instant reopenedAt, int minutesBefore) {}

  /** 拟降级: one of the two words that lowering needs. */
  public record Lowering(Authority authority, String proposerId) {}

  /** 拟转办. */
  public record Transfer(String toEnterprise, boolean declined) {}

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

  /** Another enterprise's hazard now: plan and request were those of the one before. */
  Facets transferred() {
    return plan(Plan.NONE).extendTo(null).transfer(null);
  }

  /** Closed: what was still asked for has lapsed. */
  Facets closed() {
    return lowering(null).extendTo(null).transfer(null);
  }

  /** The next cycle, which needs a plan of its own. */
  Facets reopened(int number, Instant at, int minutesBefore) {
    return cycle(new Cycle(number, at, minutesBefore)).plan(Plan.NONE);
  }

  private Facets cycle(Cycle next) {
    return new Facets(
        next, lowering, plan, extendTo, transfer, supervision, operation, resumptionRequested);
  }

  Facets lowering(@Nullable Lowering next) {
    return new Facets(
        cycle, next, plan, extendTo, transfer, supervision, operation, resumptionRequested);
  }

  Facets plan(Plan next) {
    return new Facets(
        cycle, lowering, next, extendTo, transfer, supervision, operation, resumptionRequested);
  }

  Facets extendTo(@Nullable Instant next) {
    return new Facets(
        cycle, lowering, plan, next, transfer, supervision, operation, resumptionRequested);
  }

  Facets transfer(@Nullable Transfer next) {
    return new Facets(
        cycle, lowering, plan, extendTo, next, supervision, operation, resumptionRequested);
  }

  Facets supervision(Supervision next) {
    return new Facets(
        cycle, lowering, plan, extendTo, transfer, next, operation, resumptionRequested);
  }

  Facets operation(Operation next) {
    return new Facets(cycle, lowering, plan, extendTo, transfer, supervision, next, false);
  }

  Facets resumptionAsked() {
    return new Facets(cycle, lowering, plan, extendTo, transfer, supervision, operation, true);
  }
}
