package org.shouwang.hazard.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Authority;

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
      case TransferredOut s -> HazardStatus.TRANSFERRED_OUT;
      case Extinguished s -> HazardStatus.EXTINGUISHED;
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

    /** The same, graded otherwise or by another clause. */
    Treated graded(Grade grade, @Nullable Criterion by);
  }

  /** With a deadline. */
  sealed interface Assigned extends Treated {
    Assignment assignment();

    /** The same with another deadline. */
    Assigned dueAt(Instant dueAt);

    @Override
    default Standing standing() {
      return new Standing(
          confirmation().at(),
          assignment().originalDueAt(),
          assignment().dueAt(),
          confirmation().grade());
    }
  }

  /**
   * 待核实.
   *
   * @param appealed whether it was dismissed before and reinstated on appeal
   * @param since since when it waits for confirmation
   * @param late whether that was told to take too long
   */
  record Reported(boolean appealed, Instant since, boolean late) implements Open {
    @Override
    public Standing standing() {
      return Standing.NONE;
    }
  }

  /**
   * 不属实, an end unless an appeal succeeds.
   *
   * @param since when it was dismissed
   * @param dismisserId who dismissed it
   * @param appeal how far an appeal has come
   * @param appellantId who appealed, if somebody did since this dismissal
   */
  record Dismissed(Instant since, String dismisserId, Appeal appeal, @Nullable String appellantId)
      implements Stage {}

  /** 待分派. */
  record Confirmed(Confirmation confirmation) implements Treated {
    @Override
    public Standing standing() {
      return new Standing(confirmation.at(), null, confirmation.grade());
    }

    @Override
    public Treated graded(Grade grade, @Nullable Criterion by) {
      return new Confirmed(confirmation.graded(grade, by));
    }
  }

  /**
   * 整改中.
   *
   * @param rejections rectifications sent back so far
   */
  record Rectifying(Confirmation confirmation, Assignment assignment, int rejections)
      implements Assigned {
    @Override
    public Assigned dueAt(Instant dueAt) {
      return new Rectifying(confirmation, assignment.dueAt(dueAt), rejections);
    }

    @Override
    public Treated graded(Grade grade, @Nullable Criterion by) {
      return new Rectifying(confirmation.graded(grade, by), assignment, rejections);
    }
  }

  /**
   * 待验收.
   *
   * @param submission what was submitted
   * @param voices who has accepted it so far, where it takes more than one
   */
  record Rectified(
      Confirmation confirmation,
      Assignment assignment,
      int rejections,
      Submission submission,
      List<Voice> voices)
      implements Assigned {
    public Rectified {
      voices = List.copyOf(voices);
    }

    @Override
    public Assigned dueAt(Instant dueAt) {
      return new Rectified(confirmation, assignment.dueAt(dueAt), rejections, submission, voices);
    }

    @Override
    public Treated graded(Grade grade, @Nullable Criterion by) {
      return new Rectified(
          confirmation.graded(grade, by), assignment, rejections, submission, voices);
    }
  }

  /**
   * 已销号.
   *
   * @param event what the closure told
   * @param criterion the clause by which it was graded, by which the next cycle begins
   * @param voices whose acceptance closed it; they do not say that it has lasted
   * @param lookBack how far the look-back has come
   * @param lookBackDueAt by when it is due at the latest, once that is set
   */
  record Closed(
      HazardEvent.HazardClosed event,
      @Nullable Criterion criterion,
      List<Voice> voices,
      LookBack lookBack,
      @Nullable Instant lookBackDueAt)
      implements Stage {
    public Closed {
      voices = List.copyOf(voices);
    }

    boolean acceptedBy(String person) {
      return voices.stream().anyMatch(voice -> voice.personId().equals(person));
    }
  }

  /**
   * 重复, an end unless the judgement is revoked.
   *
   * @param originalId the hazard as it was reported first
   * @param before where it stood
   * @param since when that was judged
   */
  record Duplicate(String originalId, Open before, Instant since) implements Stage {}

  /**
   * When it was found to be a hazard, and of which grade it is now.
   *
   * @param criterion the clause by which it is graded so; of a major one always told
   */
  record Confirmation(Instant at, Grade grade, @Nullable Criterion criterion) {
    Confirmation graded(Grade next, @Nullable Criterion by) {
      return new Confirmation(at, next, by);
    }
  }

  /**
   * 移送, an end: another department's.
   *
   * @param stood what the figures knew of it
   */
  record TransferredOut(Standing stood) implements Stage {}

  /**
   * 灭失, an end: it is gone with its place.
   *
   * @param stood what the figures knew of it
   */
  record Extinguished(Standing stood) implements Stage {}

  /**
   * Until when it is to be rectified, and how.
   *
   * @param originalDueAt the deadline as it was assigned
   * @param dueAt the deadline now
   * @param assigneeId the person in charge, if one is named
   * @param former who of the enterprise was in charge before her
   */
  record Assignment(
      Instant at,
      Measure measure,
      Instant originalDueAt,
      Instant dueAt,
      @Nullable String assigneeId,
      List<String> former) {
    public Assignment {
      former = List.copyOf(former);
    }

    Assignment dueAt(Instant next) {
      return new Assignment(at, measure, originalDueAt, next, assigneeId, former);
    }

    /** Somebody else of the enterprise is in charge. */
    Assignment named(String next) {
      List<String> before = new ArrayList<>(former);
      if (assigneeId != null) {
        before.add(assigneeId);
      }
      return new Assignment(at, measure, originalDueAt, dueAt, next, before);
    }

    /** Another enterprise's now: nobody of it is named yet. */
    Assignment unassigned() {
      return new Assignment(at, measure, originalDueAt, dueAt, null, List.of());
    }

    /** Whether a person is in charge of it, or was. */
    boolean everOf(String person) {
      return person.equals(assigneeId) || former.contains(person);
    }
  }

  /** Who said when that it is rectified. */
  record Submission(Instant at, String rectifierId) {}

  /** Who accepted, on whose authority, where that was told. */
  record Voice(@Nullable Authority authority, String personId) {}

  /** 回头看. */
  enum LookBack {
    NONE,
    DUE,
    PASSED,
    FAILED,
    /** Nothing is left to look at. */
    ENDED
  }

  /** An appeal (申诉) against a dismissal; there is one. */
  enum Appeal {
    NONE,
    PENDING,
    DECIDED
  }
}
