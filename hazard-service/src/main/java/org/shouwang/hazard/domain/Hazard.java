package org.shouwang.hazard.domain;

import java.time.Instant;

/** A hazard (隐患) in one of its states; each state has exactly the facts that it can have. */
public sealed interface Hazard {

  /** The state's name. */
  default HazardStatus status() {
    return switch (this) {
      case Unreported s -> HazardStatus.UNREPORTED;
      case Reported s -> HazardStatus.REPORTED;
      case Dismissed s -> HazardStatus.DISMISSED;
      case Confirmed s -> HazardStatus.CONFIRMED;
      case Rectifying s -> HazardStatus.RECTIFYING;
      case Rectified s -> HazardStatus.RECTIFIED;
      case Closed s -> HazardStatus.CLOSED;
    };
  }

  /** Not reported yet. */
  record Unreported() implements Hazard {}

  /** A hazard that was reported, in whatever state. */
  sealed interface Known extends Hazard {
    /** What was reported. */
    Report report();

    /** When its last event happened in the world; nothing may happen before that. */
    Instant since();
  }

  /** 待核实. */
  record Reported(Report report, Instant since) implements Known {}

  /** 不属实, an end. */
  record Dismissed(Report report, Instant since) implements Known {}

  /** 待分派. */
  record Confirmed(Report report, Confirmation confirmation) implements Known {
    @Override
    public Instant since() {
      return confirmation.at();
    }
  }

  /** 整改中. */
  record Rectifying(
      Report report,
      Confirmation confirmation,
      Assignment assignment,
      Instant since,
      int rejections)
      implements Known {}

  /** 待验收. */
  record Rectified(
      Report report,
      Confirmation confirmation,
      Assignment assignment,
      Instant since,
      String rectifierId,
      int rejections)
      implements Known {}

  /** 已销号, an end. */
  record Closed(Report report, Instant since) implements Known {}

  /** Who found it to be a hazard of which grade, when. */
  record Confirmation(Instant at, Grade grade) {}

  /** Until when it is to be rectified. */
  record Assignment(Instant at, Instant dueAt) {}
}
