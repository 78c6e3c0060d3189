package org.shouwang.hazard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a hazard has come; each stage has exactly the facts that it can have. */
public sealed interface Stage {

  /** The stage's name. */
  default HazardStatus status() {
    return switch (this) {
      case Reported s -> HazardStatus.REPORTED;
      case Dismissed s -> HazardStatus.DISMISSED;
      case Confirmed s -> HazardStatus.CONFIRMED;
      case Rectifying s -> HazardStatus.RECTIFYING;
      case Rectified s -> HazardStatus.RECTIFIED;
      case Closed s -> HazardStatus.CLOSED;
      case Duplicate s -> HazardStatus.DUPLICATE;
    };
  }

  /** A stage from which work goes on (未销号). */
  sealed interface Open extends Stage {
    /** What the figures know of it. */
    Standing standing();
  }

  /** Confirmed and not closed. */
  sealed interface Treated extends Open {
    Confirmation confirmation();

    /** The same, graded otherwise. */
    Treated graded(Grade grade);
  }

  /**
   * 待核实.
   *
   * @param appealed whether it was dismissed before and reinstated on appeal
   */
  record Reported(boolean appealed) implements Open {
    @Override
    public Standing standing() {
      return Standing.NONE;
    }
  }

  /**
   * 不属实, an end unless an appeal succeeds.
   *
   * @param dismisserId who dismissed it
   * @param appeal how far an appeal has come
   * @param appellantId who appealed, if somebody did since this dismissal
   */
  record Dismissed(String dismisserId, Appeal appeal, @Nullable String appellantId)
      implements Stage {}

  /** 待分派. */
  record Confirmed(Confirmation confirmation) implements Treated {
    @Override
    public Standing standing() {
      return new Standing(confirmation.at(), null, confirmation.grade());
    }

    @Override
    public Treated graded(Grade grade) {
      return new Confirmed(confirmation.graded(grade));
    }
  }

  /**
   * 整改中.
   *
   * @param rejections rectifications sent back so far
   */
  record Rectifying(Confirmation confirmation, Assignment assignment, int rejections)
      implements Treated {
    @Override
    public Standing standing() {
      return assignment.standing(confirmation);
    }

    @Override
    public Treated graded(Grade grade) {
      return new Rectifying(confirmation.graded(grade), assignment, rejections);
    }
  }

  /**
   * 待验收.
   *
   * @param at when the rectification was submitted
   * @param rectifierId who submitted it
   */
  record Rectified(
      Confirmation confirmation,
      Assignment assignment,
      int rejections,
      Instant at,
      String rectifierId)
      implements Treated {
    @Override
    public Standing standing() {
      return assignment.standing(confirmation);
    }

    @Override
    public Treated graded(Grade grade) {
      return new Rectified(confirmation.graded(grade), assignment, rejections, at, rectifierId);
    }
  }

  /** 已销号, an end. */
  record Closed() implements Stage {}

  /**
   * 重复, an end unless the judgement is revoked.
   *
   * @param originalId the hazard as it was reported first
   * @param before where it stood
   */
  record Duplicate(String originalId, Open before) implements Stage {}

  /** When it was found to be a hazard, and of which grade it is now. */
  record Confirmation(Instant at, Grade grade) {
    Confirmation graded(Grade next) {
      return new Confirmation(at, next);
    }
  }

  /** Until when it is to be rectified. */
  record Assignment(Instant at, Instant dueAt) {
    Standing standing(Confirmation confirmation) {
      return new Standing(confirmation.at(), dueAt, confirmation.grade());
    }
  }

  /** An appeal (申诉) against a dismissal; there is one. */
  enum Appeal {
    NONE,
    PENDING,
    DECIDED
  }
}
