package org.shouwang.inspection.domain;

import java.time.Instant;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** What can be asked of a visit. */
public sealed interface VisitCommand extends Command {

  /**
   * 到场: the team arrives.
   *
   * @param campaign the campaign as its own history says
   * @param activeMember whether the enterprise is an active member of the cooperative
   */
  record CheckInVisit(
      String target, Actor by, Instant at, CheckIn checkIn, Campaign campaign, boolean activeMember)
      implements VisitCommand {}

  /**
   * 记问题: somebody of the team records a problem.
   *
   * @param campaign the campaign as its own history says
   */
  record RecordFinding(String target, Actor by, Instant at, Finding finding, Campaign campaign)
      implements VisitCommand {}

  /**
   * 记优点: somebody of the team notes a strength.
   *
   * @param campaign the campaign as its own history says
   */
  record NoteStrength(String target, Actor by, Instant at, Strength strength, Campaign campaign)
      implements VisitCommand {}

  /** 签字: the inspected enterprise signs the record. */
  record SignVisit(String target, Actor by, Instant at) implements VisitCommand {}

  /** 拒签: the team records that the enterprise does not sign, and why. */
  record RefuseSignature(String target, Actor by, Instant at, String reason)
      implements VisitCommand {}
}
