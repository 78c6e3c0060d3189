package org.shouwang.hazard.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Authority;

/**
 * What is true of a hazard beside its stage.
 *
 * @param cycle how often it is treated
 * @param lowering a lower grade that somebody proposed and nobody has agreed to yet
 * @param plan how far the governance plan has come
 * @param extension the deadline that the enterprise asks for, while nobody has decided
 * @param transfer the transfer that was proposed and neither accepted nor imposed
 * @param supervision whether it is listed
 * @param listing what became of the listing, or of the delisting that ended it; null where there is
 *     neither
 * @param operation how much of the operation stands still because of it
 * @param reviewDueAt by when the enterprise's request to go on is to be reviewed; null where it has
 *     not asked
 * @param timeliness how far the clock has gone beyond the deadline
 */
public record Facets(
    Cycle cycle,
    @Nullable Lowering lowering,
    Plan plan,
    @Nullable Extension extension,
    @Nullable Transfer transfer,
    Supervision supervision,
    @Nullable Listing listing,
    Operation operation,
    @Nullable Instant reviewDueAt,
    Timeliness timeliness) {
  static final Facets NONE =
      new Facets(
          new Cycle(1, null, 0),
          null,
          Plan.NONE,
          null,
          null,
          Supervision.NONE,
          null,
          Operation.NORMAL,
          null,
          Timeliness.NONE);

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

  /**
   * 拟转办.
   *
   * @param late whether it was told that no answer came in time
   */
  public record Transfer(String toEnterprise, boolean declined, Instant proposedAt, boolean late) {}

  /**
   * 时效 of the cycle and the deadline that there is.
   *
   * @param overdue whether it was told to be overdue (逾期)
   * @param level who was told last (升级)
   * @param referred whether it was referred to enforcement (移交执法)
   * @param nextAt when the next step is taken
   */
  public record Timeliness(
      boolean overdue,
      @Nullable EscalationLevel level,
      boolean referred,
      @Nullable Instant nextAt) {
    static final Timeliness NONE = new Timeliness(false, null, false, null);

    /** Who is told next; null where nobody is left or it is not overdue. */
    @Nullable EscalationLevel nextLevel() {
      if (!overdue || referred || level == EscalationLevel.L3) {
        return null;
      }
      return level == null ? EscalationLevel.L1 : EscalationLevel.values()[level.ordinal() + 1];
    }

    /** Told to be overdue, perhaps again. */
    Timeliness overdue(@Nullable Instant next) {
      return new Timeliness(true, level, referred, next);
    }
  }

  /**
   * 延期申请.
   *
   * @param until the wanted deadline
   * @param requestedAt since when it waits for a decision
   * @param late whether it was told that none came in time
   */
  public record Extension(Instant until, Instant requestedAt, boolean late) {}

  /**
   * 挂牌、摘牌.
   *
   * @param since when it was listed, or delisted
   * @param published whether that was made public (公布)
   * @param late whether it was told that it was not made public in time
   */
  public record Listing(Instant since, boolean published, boolean late) {}

  /** The deadline that is asked for; null where none is. */
  @Nullable Instant extendTo() {
    return extension == null ? null : extension.until();
  }

  /** Whether the enterprise has asked to go on. */
  boolean resumptionRequested() {
    return reviewDueAt != null;
  }

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
    DELISTED,
    /** Over without an acceptance: handed to another department, or gone. */
    ENDED
  }

  /** 停产停业, in the order of how much stands still. */
  public enum Operation {
    NORMAL,
    PARTIAL,
    FULL
  }

  /** Another enterprise's hazard now: plan and requests were those of the one before. */
  Facets transferred() {
    return plan(Plan.NONE).extension(null).transfer(null).resumptionLapsed();
  }

  /** Closed, or nobody's here any more: what was still asked for has lapsed. */
  Facets closed() {
    return lowering(null).extension(null).transfer(null).timeliness(Timeliness.NONE);
  }

  /** The next cycle, which needs a plan and a request to go on of its own. */
  Facets reopened(int number, Instant at, int minutesBefore) {
    return cycle(new Cycle(number, at, minutesBefore)).plan(Plan.NONE).resumptionLapsed();
  }

  /** Not rectified after all: whoever asked to go on has to ask again once it is. */
  Facets resumptionLapsed() {
    return resumptionAsked(null);
  }

  private Facets cycle(Cycle next) {
    return new Facets(
        next,
        lowering,
        plan,
        extension,
        transfer,
        supervision,
        listing,
        operation,
        reviewDueAt,
        timeliness);
  }

  Facets lowering(@Nullable Lowering next) {
    return new Facets(
        cycle,
        next,
        plan,
        extension,
        transfer,
        supervision,
        listing,
        operation,
        reviewDueAt,
        timeliness);
  }

  Facets plan(Plan next) {
    return new Facets(
        cycle,
        lowering,
        next,
        extension,
        transfer,
        supervision,
        listing,
        operation,
        reviewDueAt,
        timeliness);
  }

  Facets extension(@Nullable Extension next) {
    return new Facets(
        cycle,
        lowering,
        plan,
        next,
        transfer,
        supervision,
        listing,
        operation,
        reviewDueAt,
        timeliness);
  }

  Facets transfer(@Nullable Transfer next) {
    return new Facets(
        cycle,
        lowering,
        plan,
        extension,
        next,
        supervision,
        listing,
        operation,
        reviewDueAt,
        timeliness);
  }

  Facets listed(Listing next) {
    return supervised(Supervision.LISTED, next);
  }

  Facets unlisted(Supervision next) {
    return supervised(next, null);
  }

  /** That it is delisted is to be made public as well. */
  Facets toBePublished(Instant since) {
    return supervised(supervision, new Listing(since, false, false));
  }

  /** It was made public. */
  Facets madePublic() {
    Listing before = Objects.requireNonNull(listing);
    return supervised(supervision, new Listing(before.since(), true, before.late()));
  }

  private Facets supervised(Supervision next, @Nullable Listing as) {
    return new Facets(
        cycle, lowering, plan, extension, transfer, next, as, operation, reviewDueAt, timeliness);
  }

  Facets operation(Operation next) {
    return new Facets(
        cycle, lowering, plan, extension, transfer, supervision, listing, next, null, timeliness);
  }

  Facets resumptionAsked(@Nullable Instant reviewBy) {
    return new Facets(
        cycle,
        lowering,
        plan,
        extension,
        transfer,
        supervision,
        listing,
        operation,
        reviewBy,
        timeliness);
  }

  Facets timeliness(Timeliness next) {
    return new Facets(
        cycle,
        lowering,
        plan,
        extension,
        transfer,
        supervision,
        listing,
        operation,
        reviewDueAt,
        next);
  }
}
